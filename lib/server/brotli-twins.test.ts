import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { brotliTwins, takeBrotliTwin } from './brotli-twins';

const twins = new Set(['/_next/static/chunks/a.js', '/_next/static/a.css', '/_next/static/a.woff2']);

function taken(url: string, headers: Record<string, string>): [url: string | undefined, headers: object] {
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { method: 'GET', url, headers });
  const response = new ServerResponse(request);
  takeBrotliTwin(request, response, twins);
  return [request.url, { ...response.getHeaders() }];
}

const packed = (type: string) => ({ 'content-type': type, 'content-encoding': 'br', vary: 'Accept-Encoding' });

describe('brotli twins', () => {
  test.each(['br', 'gzip, deflate, br, zstd', 'BR', 'gzip;q=1.0, br;q=0.5', ' br ; q=0.001'])(
    'are sent to whoever takes %s',
    (accepted) => {
      expect(taken('/_next/static/chunks/a.js?v=1', { 'accept-encoding': accepted })).toEqual([
        '/_next/static/chunks/a.js.br?v=1',
        packed('application/javascript; charset=UTF-8'),
      ]);
      expect(taken('/_next/static/a.css', { 'accept-encoding': accepted })).toEqual([
        '/_next/static/a.css.br',
        packed('text/css; charset=UTF-8'),
      ]);
    },
  );

  test.each(['gzip', 'br;q=0', 'gzip, br; q=0.000', 'brotli', '*', ''])(
    'are not sent to whoever takes %s, for whom Next has the file',
    (accepted) => {
      expect(taken('/_next/static/a.css', { 'accept-encoding': accepted })).toEqual(['/_next/static/a.css', { vary: 'Accept-Encoding' }]);
    },
  );

  test('leave to Next what it may refuse, what has no twin and what is no file', () => {
    for (const name of ['range', 'if-match', 'if-unmodified-since'])
      expect(taken('/_next/static/a.css', { 'accept-encoding': 'br', [name]: 'x' })[0]).toBe('/_next/static/a.css');
    for (const url of ['/_next/static/b.js', '/_next/static/a.woff2', '/a.css', '/_next/static/a.css/', '/', ''])
      expect(taken(url, { 'accept-encoding': 'br' })).toEqual([url, {}]);
  });

  test('are known of a folder, and none of one that is not there', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'twins-'));
    mkdirSync(path.join(folder, 'chunks'));
    for (const name of ['chunks/a.js', 'chunks/a.js.br', 'chunks/b.js', 'c.css.br']) writeFileSync(path.join(folder, name), '');
    expect(brotliTwins(folder)).toEqual(new Set(['/_next/static/chunks/a.js', '/_next/static/c.css']));
    rmSync(folder, { recursive: true });
    expect(brotliTwins(folder)).toEqual(new Set());
  });
});
