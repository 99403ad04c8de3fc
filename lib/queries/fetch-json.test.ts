import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchJson, withQuery } from './fetch-json';

function answerWith(body: string, status = 200) {
  vi.stubGlobal('fetch', async () => new Response(body, { status }));
}

afterEach(() => vi.unstubAllGlobals());

describe('fetchJson', () => {
  it('returns the body of a good answer', async () => {
    answerWith('{"items":[]}');
    await expect(fetchJson('/x')).resolves.toEqual({ items: [] });
  });

  it('throws what the API says, with status and request id', async () => {
    answerWith('{"error":{"code":"rate_limited","message":"Used up.","requestId":"r1"}}', 429);
    await expect(fetchJson('/x')).rejects.toMatchObject({ code: 'rate_limited', message: 'Used up.', status: 429, requestId: 'r1' });
  });

  it('throws a readable error for a refusal that is not JSON', async () => {
    answerWith('<html>Bad gateway</html>', 502);
    await expect(fetchJson('/x')).rejects.toMatchObject({ code: 'bad_answer', status: 502 });
  });

  it('throws for a good status with a broken body instead of returning nothing', async () => {
    answerWith('{"items":[');
    await expect(fetchJson('/x')).rejects.toMatchObject({ code: 'bad_answer' });
  });

  it('says when the server cannot be reached', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('Failed to fetch');
    });
    await expect(fetchJson('/x')).rejects.toMatchObject({ code: 'unreachable', status: 0 });
  });
});

describe('withQuery', () => {
  it('writes only what is set', () => {
    expect(withQuery('/x', { page: 2, search: 'a b', status: null, from: '', to: undefined })).toBe('/x?page=2&search=a+b');
    expect(withQuery('/x', {})).toBe('/x');
  });
});
