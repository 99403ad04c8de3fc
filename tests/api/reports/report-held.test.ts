import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { ParticipantsAnswer } from '@/lib/domain/answers/participant-answer';
import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { scenarioIds } from '@/simulator/scenario-ids';
import { allOn, startReports } from './report-server';

const session = `/api/sources/realtimekit/sessions/${scenarioIds.class}`;
let server: Awaited<ReturnType<typeof startReports>>;
beforeAll(async () => {
  server = await startReports();
  const state = async () => (await server.ask<SessionAnswer>('GET', session)).body.freshness.state;
  await vi.waitFor(async () => expect(await state()).toBe('archived'), { timeout: 50_000 });
}, 60_000);
afterAll(() => server.close());

/** Nothing has to be read before a link is made. */
const include = { ...allOn, quality: false };
const parts = ['', '/participants?perPage=50', '/timeline', '/timeline?lanes=none'];
const ask = (address: string, headers: Record<string, string> = {}, key?: string) =>
  server.ask<ParticipantsAnswer>('GET', address, key === undefined ? { headers } : { key, headers });
const tagOf = async (address: string, key?: string) => (await ask(address, {}, key)).headers.get('etag') ?? '';

describe('an answer that somebody holds', () => {
  test('is sent to members in the same bytes, and not again where they hold it', async () => {
    for (const part of parts) {
      const [first, second] = [await ask(`${session}${part}`), await ask(`${session}${part}`)];
      expect(second.text).toBe(first.text);
      const tag = first.headers.get('etag') ?? '';
      expect(tag).toMatch(/^"[\w-]{43}"$/);
      const short = await ask(`${session}${part}`, { 'if-none-match': tag });
      expect([short.status, short.text, short.headers.get('cache-control')]).toEqual([304, '', 'private, no-store']);
    }
    expect(await tagOf(`${session}/participants?page=1`)).not.toBe(await tagOf(`${session}/participants?page=1&order=desc`));
  });

  test('is of one link, and is no other’s', async () => {
    const settings = { include, mode: 'frozen' };
    const full = await server.share('class', { ...settings, names: 'full' });
    const initials = await server.share('class', { ...settings, names: 'initials' });
    for (const part of parts) {
      const tag = await tagOf(`/api/r/${full.id}${part}`, full.key);
      const held = { 'if-none-match': tag };
      const short = await ask(`/api/r/${full.id}${part}`, held, full.key);
      expect([short.status, short.headers.get('x-robots-tag')]).toEqual([304, 'noindex, nofollow, noarchive']);
      const other = await ask(`/api/r/${initials.id}${part}`, held, initials.key);
      expect(other.status).toBe(part.startsWith('/timeline?') ? 304 : 200);
    }
  });

  test('does not outlast the change or the revoke of its link', async () => {
    const { id, key } = await server.share('class', { include, mode: 'frozen', names: 'full' });
    const people = `/api/r/${id}/participants`;
    const tags = { people: await tagOf(people, key), session: await tagOf(`/api/r/${id}`, key) };
    const names = async (headers: Record<string, string>) => (await ask(people, headers, key)).body?.items.map(({ name }) => name);
    const before = await names({});

    await server.ask('PATCH', `/api/reports/${id}`, { body: { names: 'none' } });
    const hidden = await names({ 'if-none-match': tags.people });
    expect(hidden).toHaveLength(before?.length ?? 0);
    expect(new Set(hidden)).toEqual(new Set([null]));
    expect((await ask(`/api/r/${id}`, { 'if-none-match': tags.session }, key)).status).toBe(200);

    await server.ask('PATCH', `/api/reports/${id}`, { body: { names: 'full' } });
    expect((await ask(people, { 'if-none-match': tags.people }, key)).status).toBe(304);
    await server.ask('PATCH', `/api/reports/${id}`, { body: { timeZone: 'Asia/Tokyo' } });
    expect((await ask(`/api/r/${id}`, { 'if-none-match': tags.session }, key)).status).toBe(200);

    expect((await server.ask('DELETE', `/api/reports/${id}`)).status).toBe(204);
    for (const part of parts) expect((await ask(`/api/r/${id}${part}`, { 'if-none-match': tags.people }, key)).status).toBe(404);
  });

  test('is none of a session that may still change, whose answer says when to ask again', async () => {
    const { id, key } = await server.share('live', { include, mode: 'live' });
    const answer = await ask(`/api/r/${id}/participants`, {}, key);
    expect([answer.status, answer.headers.get('etag')]).toEqual([200, null]);
    expect(answer.body.freshness.refreshMs).not.toBeNull();
  });
});
