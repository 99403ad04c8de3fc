import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ParticipantsAnswer } from '@/lib/domain/answers/participant-answer';
import type { SessionAnswer, SessionsAnswer } from '@/lib/domain/answers/session-answer';
import { scenarioIds } from '@/simulator/scenario-ids';
import { forgetRefusals } from '@/tests/api/http/forget-refusals';
import { startReports } from './report-server';

const webinar = `/api/sources/realtimekit/sessions/${scenarioIds.webinar}`;
let server: Awaited<ReturnType<typeof startReports>>;
beforeAll(async () => {
  server = await startReports();
}, 60_000);
afterAll(() => server.close());

describe('a frozen report', () => {
  test('is not made of a session of which a part is missing, but is once that has come', async () => {
    const freeze = () =>
      server.ask<{ error: { code: string } }>('POST', '/api/reports', {
        body: { source: 'realtimekit', sessionId: scenarioIds.webinar, mode: 'frozen' },
      });
    await server.simulator.fault(/participants\?.*page_no=2/, { kind: 'status', status: 403 });
    const refused = await freeze();
    expect([refused.status, refused.body.error.code]).toEqual([409, 'still_reading']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await server.ask<{ incomplete: boolean }>('GET', webinar)).body.incomplete).toBe(true);
    await server.simulator.clearFaults();
    await forgetRefusals();
    await expect.poll(async () => (await freeze()).status, { timeout: 20_000, interval: 250 }).toBe(201);
  }, 30_000);

  test('keeps a copy of an archived session, too, that has ended only by our count, as it may go on', async () => {
    const place = `/api/sources/realtimekit/sessions/${scenarioIds['two-devices']}`;
    const title = async () => (await server.ask<SessionAnswer>('GET', place)).body.title;
    const state = async () => (await server.ask<SessionAnswer>('GET', place)).body.freshness.state;
    await expect.poll(state, { timeout: 20_000 }).toBe('archived');
    const settled = await server.share('two-devices', { mode: 'frozen' });

    // The provider calls it live, as it told another instance.
    const { database } = await import('@/lib/db/database');
    const db = await database();
    const ofIt = { session_id: scenarioIds['two-devices'] };
    const { packRecord, unpackRecord } = await import('@/lib/sessions/archive/kept-record');
    const packed = await db
      .selectFrom('archived_record')
      .select(['origin', 'encoding', 'content'])
      .where(({ and }) => and(ofIt))
      .executeTakeFirstOrThrow();
    const { record } = await unpackRecord(packed.origin, { ...packed, id_shape: 'uuid' });
    const session = { ...record.session, status: 'live' as const, endedAt: null, title: 'Called live' };
    await db
      .updateTable('archived_record')
      .set(await packRecord({ ...record, session }))
      .where(({ and }) => and(ofIt))
      .execute();
    await db
      .updateTable('archived_session')
      .set({ content_hash: 'of another reading' })
      .where(({ and }) => and(ofIt))
      .execute();
    await expect.poll(title, { timeout: 5_000 }).toBe('Called live');
    expect(await state()).toBe('archived');
    const { id } = await server.share('two-devices', { mode: 'frozen' });
    const copies = await db.selectFrom('report_record').select('report_id').where('report_id', 'in', [settled.id, id]).execute();
    expect(copies).toEqual([{ report_id: id }]);
  }, 60_000);

  test('keeps a copy of a session that is not final yet, and none of it once it is revoked', async () => {
    const listed = await server.ask<SessionsAnswer>('GET', '/api/sources/realtimekit/sessions?search=stand-up&perPage=200');
    const endedAt = listed.body.items.find(({ id }) => id === scenarioIds.standup)?.endedAt ?? '';
    await server.simulator.advance(Date.parse(endedAt) + 5 * 60_000 - Date.now());
    const { id, key } = await server.share('standup', { mode: 'frozen', names: 'full' });
    const { database } = await import('@/lib/db/database');
    const db = await database();
    const copies = () => db.selectFrom('report_record').select('report_id').where('report_id', '=', id).execute();
    expect(await copies()).toHaveLength(1);
    const { body } = await server.ask<ParticipantsAnswer>('GET', `/api/r/${id}/participants`, { key });
    expect(body.items.length).toBeGreaterThan(5);

    expect((await server.ask('DELETE', `/api/reports/${id}`)).status).toBe(204);
    expect(await copies()).toEqual([]);
    expect((await server.ask('GET', `/api/r/${id}/participants`, { key })).status).toBe(404);
  });
});
