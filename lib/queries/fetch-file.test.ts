import { afterEach, describe, expect, test, vi } from 'vitest';
import { fetchFile } from './fetch-file';

function answerWith(body: string, { status = 200, disposition }: { status?: number; disposition?: string } = {}) {
  const asked = vi.fn(async (_url: string, _init: RequestInit) => {
    return new Response(body, { status, headers: disposition === undefined ? {} : { 'content-disposition': disposition } });
  });
  vi.stubGlobal('fetch', asked);
  return asked;
}
afterEach(() => vi.unstubAllGlobals());

describe('fetchFile', () => {
  test('names the file as the server does, in any script before the name in plain letters', async () => {
    const nameFor = async (disposition?: string) => {
      answerWith('a,b', disposition === undefined ? {} : { disposition });
      return (await fetchFile('/x', {})).name;
    };
    const encoded = encodeURIComponent('rollcall-Übung 3 حصة; a.csv');
    expect(await nameFor(`attachment; filename="rollcall-session.csv"; filename*=UTF-8''${encoded}`)).toBe('rollcall-Übung 3 حصة; a.csv');
    expect(await nameFor(`attachment; filename*=UTF-8''${encoded}; filename="rollcall-session.csv"`)).toBe('rollcall-Übung 3 حصة; a.csv');
    expect(await nameFor('attachment; filename="rollcall-session.csv"')).toBe('rollcall-session.csv');
    expect(await nameFor('attachment')).toBe('report');
    expect(await nameFor()).toBe('report');
  });

  test('sends the headers it is given and gives the bytes back', async () => {
    const asked = answerWith('a,b');
    const { blob } = await fetchFile('/x', { authorization: 'Bearer key' });
    expect(await blob.text()).toBe('a,b');
    expect(asked).toHaveBeenCalledWith('/x', { headers: { authorization: 'Bearer key' } });
  });

  test('throws what the API says instead of giving its words as a file', async () => {
    answerWith('{"error":{"code":"busy","message":"Try again.","requestId":"r1"}}', {
      status: 503,
      disposition: 'attachment; filename="x.csv"',
    });
    await expect(fetchFile('/x', {})).rejects.toMatchObject({ code: 'busy', status: 503, requestId: 'r1' });
  });
});
