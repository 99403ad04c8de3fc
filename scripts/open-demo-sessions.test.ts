import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openDemoSessions } from './open-demo-sessions';

let server: Server | undefined;
afterEach(() => {
  server?.close();
  vi.restoreAllMocks();
});

/** A server of one source with these ended sessions, and what it was asked for. */
async function serve(states: Record<string, string>, status = 200) {
  const asked: string[] = [];
  server = createServer(({ url = '' }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    const id = /\/realtimekit\/sessions\/(.+)$/.exec(pathname)?.[1];
    asked.push(id ?? `${pathname.split('/')[3]} ${searchParams.get('status')}`);
    const items = pathname.includes('videosdk') ? [] : Object.keys(states).map((one) => ({ id: one }));
    const body = id === undefined ? { items, total: items.length } : { freshness: { state: states[id] } };
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return { asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

describe('openDemoSessions', () => {
  test('opens every ended session, the newest first, and once more what was archived by that', async () => {
    const { asked, url } = await serve({ a: 'final', b: 'archived', c: 'final' });
    await openDemoSessions(url);
    expect(asked).toEqual(['realtimekit ended', 'a', 'b', 'c', 'a', 'c', 'videosdk ended']);
  });

  test('says so where a session cannot be opened, and goes on with the other source', async () => {
    const said = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const { asked, url } = await serve({ a: 'final' }, 503);
    await openDemoSessions(url);
    expect(asked).toEqual(['realtimekit ended', 'videosdk ended']);
    expect(said.mock.calls.flat().join(' ')).toContain('/api/sources/realtimekit/sessions answered 503');
  });
});
