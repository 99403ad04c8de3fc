import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ParticipantAnswer, ParticipantsAnswer } from '@/lib/domain/answers/participant-answer';
import type { MadeReportAnswer } from '@/lib/domain/answers/report-answer';
import { scenarioIds } from '@/simulator/scenario-ids';
import { allOn, sourceOf, startReports } from './report-server';

let server: Awaited<ReturnType<typeof startReports>>;
beforeAll(async () => {
  server = await startReports();
}, 60_000);
afterAll(() => server.close());

const fields = { externalId: false, role: false, device: false, place: false };
const hidden = { include: { ...allOn, quality: false }, fields, names: 'full' };
const shown = { ...hidden, fields: { ...fields, device: true } };
const part = 'device_info';

interface Link {
  id: string;
  key: string;
}

/** What a link says of the device of the first person of the list. */
async function deviceIn({ id, key }: Link): Promise<unknown> {
  const { body } = await server.ask<ParticipantsAnswer>('GET', `/api/r/${id}/participants?sort=name&perPage=1`, { key });
  const person = await server.ask<ParticipantAnswer>('GET', `/api/r/${id}/participants/${body.items[0]?.id}?filters=${part}`, { key });
  const [connection] = person.body.connections;
  const result = connection?.reports?.[part];
  return result && ('data' in result ? 'shown' : result.error.message);
}

async function preview(): Promise<Link> {
  const body = { source: sourceOf('class'), sessionId: scenarioIds.class, mode: 'frozen', ...shown };
  const answer = await server.ask<MadeReportAnswer>('POST', '/api/reports/preview', { body });
  return { id: answer.body.report.id, key: answer.body.link.split('#')[1] ?? '' };
}

describe('a part that is kept later', () => {
  test('is in a live report, but never in one that was frozen before', async () => {
    // Shown only afterwards, so that nothing was read for it.
    const frozen = await server.share('class', { mode: 'frozen', ...hidden });
    await server.ask('PATCH', `/api/reports/${frozen.id}`, { body: { fields: { device: true } } });
    const live = await server.share('class', { mode: 'live', ...shown });
    const seenBefore = await preview();
    const unread = 'Not kept yet; of an ended session it is read when the link is made.';
    expect(await deviceIn(frozen)).toBe('Not kept when this was shared.');
    expect(await deviceIn(seenBefore)).toBe(unread);
    expect(await deviceIn(live)).toBe('Not kept yet.');

    const session = `/api/sources/${sourceOf('class')}/sessions/${scenarioIds.class}`;
    const { body } = await server.ask<ParticipantsAnswer>('GET', `${session}/participants?sort=name&perPage=1`);
    expect((await server.ask('GET', `${session}/participants/${body.items[0]?.id}?filters=${part}`)).status).toBe(200);

    expect(await deviceIn(frozen)).toBe('Not kept when this was shared.');
    expect(await deviceIn(seenBefore)).toBe(unread);
    expect(await deviceIn(live)).toBe('shown');
    expect(await deviceIn(await server.share('class', { mode: 'frozen', ...shown }))).toBe('shown');
    expect(await deviceIn(await preview())).toBe('shown');
  });
});
