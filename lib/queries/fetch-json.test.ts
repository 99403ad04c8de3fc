import { afterEach, describe, expect, test, vi } from 'vitest';
import { fetchFile } from './fetch-file';
import { fetchJson, withQuery } from './fetch-json';
import { sendJson } from './send-json';

function answerWith(body: string, status = 200) {
  vi.stubGlobal('fetch', async () => new Response(body, { status }));
}

afterEach(() => vi.unstubAllGlobals());

describe('fetchJson', () => {
  test('returns the body of a good answer', async () => {
    answerWith('{"items":[]}');
    await expect(fetchJson('/x')).resolves.toEqual({ items: [] });
  });

  test('throws what the API says, with status and request id', async () => {
    answerWith('{"error":{"code":"rate_limited","message":"Used up.","requestId":"r1"}}', 429);
    await expect(fetchJson('/x')).rejects.toMatchObject({ code: 'rate_limited', message: 'Used up.', status: 429, requestId: 'r1' });
  });

  test('throws a readable error for a refusal that is not JSON', async () => {
    answerWith('<html>Bad gateway</html>', 502);
    await expect(fetchJson('/x')).rejects.toMatchObject({ code: 'bad_answer', status: 502 });
  });

  test('throws for a good status with a broken body instead of returning nothing', async () => {
    answerWith('{"items":[');
    await expect(fetchJson('/x')).rejects.toMatchObject({ code: 'bad_answer' });
  });

  test('says when the server cannot be reached', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('Failed to fetch');
    });
    await expect(fetchJson('/x')).rejects.toMatchObject({ code: 'unreachable', status: 0 });
  });
});

describe('sendJson', () => {
  test('sends the body as JSON and gives what the change answers, null where that has no content', async () => {
    const asked: RequestInit[] = [];
    vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
      asked.push(init);
      return init.method === 'DELETE' ? new Response(null, { status: 204 }) : Response.json({ id: 'x' }, { status: 201 });
    });
    await expect(sendJson('POST', '/x', { name: 'Ada' }, { authorization: 'Bearer key' })).resolves.toEqual({ id: 'x' });
    await expect(sendJson('DELETE', '/x')).resolves.toBeNull();
    const accept = { accept: 'application/json' };
    const typed = { ...accept, 'content-type': 'application/json', authorization: 'Bearer key' };
    expect(asked).toEqual([
      { method: 'POST', headers: typed, body: '{"name":"Ada"}' },
      { method: 'DELETE', headers: accept },
    ]);
  });

  test('throws what fetchJson throws for a refusal, an answer that was cut off and a server that cannot be reached', async () => {
    answerWith('{"error":{"code":"last_admin","message":"No."}}', 409);
    await expect(sendJson('PATCH', '/x', {})).rejects.toMatchObject({ code: 'last_admin', status: 409 });
    for (const body of ['{"id":', '<html>', '']) {
      answerWith(body);
      await expect(sendJson('POST', '/x', {})).rejects.toMatchObject({ code: 'bad_answer' });
    }
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('Failed to fetch')));
    await expect(sendJson('POST', '/x', {})).rejects.toMatchObject({ code: 'unreachable' });
  });
});

describe('fetchFile', () => {
  test('names the file as the server does, in any script', async () => {
    const headers = {
      'content-disposition': `attachment; filename="report.csv"; filename*=UTF-8''Besprechung%20%E2%80%93%20M%C3%A4rz.csv`,
    };
    vi.stubGlobal('fetch', async () => new Response('a,b', { headers }));
    expect(await fetchFile('/x', {})).toMatchObject({ name: 'Besprechung – März.csv' });
  });
});

describe('withQuery', () => {
  test('writes only what is set', () => {
    expect(withQuery('/x', { page: 2, search: 'a b', status: null, from: '', to: undefined })).toBe('/x?page=2&search=a+b');
    expect(withQuery('/x', {})).toBe('/x');
  });
});
