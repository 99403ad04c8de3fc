import { request as ask, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { test } from '@/e2e/support/fixtures';
import { paths } from '@/lib/paths';

interface Answer extends Pick<IncomingMessage, 'statusCode' | 'headers'> {
  body: Buffer;
}

/** Asks without unpacking what comes, which a browser's `fetch` would. */
function fetchRaw(url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = ask(url, { headers, method, agent: false }, (answer) => {
      buffer(answer).then((body) => resolve({ statusCode: answer.statusCode, headers: answer.headers, body }), reject);
    });
    asked.on('error', reject).end();
  });
}

const br = { 'accept-encoding': 'gzip, deflate, br' };

test('files of the build come packed once and for all to whoever takes brotli, and as before to everybody else', async ({
  pair,
  request,
}) => {
  const html = await (await request.get('/realtimekit/sessions')).text();
  for (const [ending, type] of [
    ['js', 'application/javascript; charset=UTF-8'],
    ['css', 'text/css; charset=UTF-8'],
  ]) {
    const [file = ''] = new RegExp(`/_next/static/[^"]+\\.${ending}`).exec(html) ?? [];
    const url = `${pair.url}${file}`;
    const plain = await fetchRaw(url);
    const gzip = await fetchRaw(url, { 'accept-encoding': 'gzip, br;q=0' });
    const packed = await fetchRaw(url, br);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(packed.headers['content-encoding']).toBe('br');
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
    expect(brotliDecompressSync(packed.body).equals(plain.body)).toBe(true);
    expect(packed.body.length).toBeLessThan(gzip.body.length);
    for (const { headers } of [plain, gzip, packed]) {
      expect(headers['content-type']).toBe(type);
      expect(headers.vary).toBe('Accept-Encoding');
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expect(headers['content-security-policy']).toContain("default-src 'none'");
    }
    expect(packed.headers['content-length']).toBe(String(packed.body.length));
    expect(packed.headers.etag).not.toBe(plain.headers.etag);

    const head = await fetchRaw(url, br, 'HEAD');
    expect([head.statusCode, head.body.length, head.headers['content-encoding']]).toEqual([200, 0, 'br']);
    const known = await fetchRaw(url, { ...br, 'if-none-match': packed.headers.etag ?? '' });
    expect([known.statusCode, known.body.length, known.headers.etag]).toEqual([304, 0, packed.headers.etag]);
    const part = await fetchRaw(url, { ...br, range: 'bytes=0-9' });
    expect([part.statusCode, part.headers['content-encoding']]).not.toContain('br');
    const beyond = await fetchRaw(url, { ...br, range: 'bytes=99999999-' });
    expect([beyond.statusCode, beyond.headers['content-encoding']]).not.toContain('br');
    expect((await fetchRaw(url, br, 'POST')).statusCode).toBe(405);
    for (const twin of ['.br', '.b%72']) expect((await fetchRaw(`${url}${twin}`, br)).statusCode).toBe(404);
  }
});

test('every page names the font before anything else needs it, and the font is kept', async ({ page, pair, request }) => {
  const font = await request.get(paths.font());
  expect(font.headers()['content-type']).toBe('font/woff2');
  expect(font.headers()['cache-control']).toBe('public, max-age=31536000, immutable');
  for (const address of ['/realtimekit/sessions', '/r/AAAAAAAAAAAAAAAAAAAAAA', '/sign-in', '/nowhere/at/all']) {
    const named = (await request.get(address)).headers().link ?? '';
    expect(named, address).toBe(`<${paths.font()}>; rel=preload; as="font"; crossorigin=""; type="font/woff2"`);
  }
  const loaded: string[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.woff2')) loaded.push(response.url().slice(pair.url.length));
  });
  await page.goto('/realtimekit/sessions');
  await page.evaluate(() => document.fonts.ready);
  expect(loaded).toEqual([paths.font()]);
  const widths = await page.evaluate(() => {
    const line = document.createElement('span');
    document.body.append(line);
    return ['1111', '0000', '4444'].map((figures) => {
      line.textContent = figures;
      return line.getBoundingClientRect().width;
    });
  });
  expect(new Set(widths).size).toBe(1);
});
