import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { runInRecipientTurn } from '@/lib/http/recipient-turns';
import { scenarioIds } from '@/simulator/scenario-ids';
import { allOn, startReports } from './report-server';

let server: Awaited<ReturnType<typeof startReports>>;
beforeAll(async () => {
  server = await startReports();
}, 60_000);
afterEach(() => vi.useRealTimers());
afterAll(() => server.close());

const session = `/api/sources/realtimekit/sessions/${scenarioIds.class}`;
const all = { include: { ...allOn, quality: false } };

/** Takes both places of a link until the test gives them back. */
function occupy(id: string): () => Promise<unknown> {
  let leave = () => {};
  const until = new Promise<void>((resolve) => {
    leave = resolve;
  });
  const work = [1, 2].map(() => runInRecipientTurn(id, new AbortController().signal, () => until));
  return () => {
    leave();
    return Promise.all(work);
  };
}

describe('a server with many recipients', () => {
  test('answers nobody of a link whose places are taken for 5 s, and then says when to come again, while others do not wait', async () => {
    const [busy, quiet] = [await server.share('class', all), await server.share('class', all)];
    const free = occupy(busy.id);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const routes = ['', '/participants', '/timeline', '/export?format=csv', '/export?format=xlsx', '/participants?search=a'];
    const waiting = routes.map((route) => server.ask<{ error: { code: string } }>('GET', `/api/r/${busy.id}${route}`, { key: busy.key }));
    expect((await server.ask('GET', `/api/r/${quiet.id}/participants`, { key: quiet.key })).status).toBe(200);
    expect((await server.ask('GET', `${session}/participants`)).status).toBe(200);
    expect((await server.ask('GET', '/api/health')).status).toBe(200);
    await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThanOrEqual(routes.length));
    vi.advanceTimersByTime(5_000);
    for (const { status, headers, body } of await Promise.all(waiting))
      expect([status, headers.get('retry-after'), body.error.code]).toEqual([503, '5', 'too_many_recipients']);
    await free();
    for (const route of routes) expect((await server.ask('GET', `/api/r/${busy.id}${route}`, { key: busy.key })).status).toBe(200);
  });

  test('lets who previews a link, and so is a member, wait for no recipient', async () => {
    const body = { source: 'realtimekit', sessionId: scenarioIds.class };
    const made = await server.ask<{ report: { id: string }; link: string }>('POST', '/api/reports/preview', { body });
    const free = occupy(made.body.report.id);
    const key = made.body.link.split('#')[1] ?? '';
    expect((await server.ask('GET', `/api/r/${made.body.report.id}`, { key })).status).toBe(200);
    await free();
  });

  test('answers a member in between, however many recipients ask at once', async () => {
    const { id, key } = await server.share('class', all);
    const done: string[] = [];
    const recipients = Array.from({ length: 40 }, async (_, index) => {
      expect((await server.ask('GET', `/api/r/${id}/participants?search=${index}`, { key })).status).toBe(200);
      done.push('recipient');
    });
    const member = server.ask('GET', `${session}/participants?search=a`).then(() => done.push('member'));
    await Promise.all([...recipients, member]);
    expect(done.indexOf('member')).toBeLessThan(20);
  });
});
