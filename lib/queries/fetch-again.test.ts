import { QueryClient } from '@tanstack/react-query';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fetchAgain, shareEqual } from './fetch-again';

afterEach(() => vi.unstubAllGlobals());

interface Shown {
  total: number;
  items: { name: string }[];
}

/** A server that has one answer, and sends it to who does not hold it. */
function startServer() {
  const server = { answer: { total: 1, items: [{ name: 'Ann' }] } as Shown, tag: '"one"', asked: [] as (string | null)[] };
  vi.stubGlobal('fetch', (_url: string, init: RequestInit) => {
    const held = new Headers(init.headers).get('if-none-match');
    server.asked.push(held);
    const headers = { etag: server.tag };
    if (held === server.tag) return Promise.resolve(new Response(null, { status: 304, headers }));
    return Promise.resolve(new Response(JSON.stringify(server.answer), { headers }));
  });
  return server;
}

function startClient() {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, structuralSharing: shareEqual } } });
  /** What is held after asking. */
  const ask = async (key = 'people') => {
    const queryKey = [key];
    await client.fetchQuery({ queryKey, queryFn: (asked) => fetchAgain<Shown>(asked, '/api/people', { authorization: 'Bearer key' }) });
    return client.getQueryData<Shown>(queryKey);
  };
  return { client, ask };
}

describe('a query that holds an answer', () => {
  test('keeps what is held, the same object, where the server does not send it again', async () => {
    const server = startServer();
    const { ask } = startClient();
    const first = await ask();
    expect(first).toEqual(server.answer);
    expect(await ask()).toBe(first);
    expect(await ask()).toBe(first);
    expect(server.asked).toEqual([null, '"one"', '"one"']);
  });

  test('takes an answer that has changed, and says from then on that it holds this one', async () => {
    const server = startServer();
    const { ask } = startClient();
    const first = await ask();
    server.answer = { total: 2, items: [{ name: 'Ann' }, { name: 'Bob' }] };
    server.tag = '"two"';
    const second = await ask();
    expect(second).toEqual(server.answer);
    // What did not change is still the same for who draws it.
    expect(second?.items[0]).toBe(first?.items[0]);
    expect(await ask()).toBe(second);
    expect(server.asked).toEqual([null, '"one"', '"two"']);
  });

  test('says of no answer that it is held for another question, nor of one that was taken away', async () => {
    const server = startServer();
    const { client, ask } = startClient();
    await ask();
    await ask('timeline');
    client.removeQueries({ queryKey: ['people'] });
    await ask();
    expect(server.asked).toEqual([null, null, null]);
  });

  test('passes on a refusal although an answer is held', async () => {
    startServer();
    const { ask } = startClient();
    await ask();
    const refusal = { error: { code: 'not_found', message: 'There is no such report.', requestId: 'r' } };
    vi.stubGlobal('fetch', () => Promise.resolve(Response.json(refusal, { status: 404 })));
    await expect(ask()).rejects.toMatchObject({ status: 404, code: 'not_found' });
  });
});
