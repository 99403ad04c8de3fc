import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { writeFirstHeaders } from './first-headers';

function headersFor(target: string, hsts: string | null = null): ReturnType<ServerResponse['getHeaders']> {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  writeFirstHeaders(response, target, hsts);
  return response.getHeaders();
}

describe('the headers of an answer', () => {
  test('leave it to Next how long files may be kept', () => {
    for (const file of ['/_next/static/chunks/a.js', '/_next/static/a.css?x=//', '/icon.svg', '/favicon.ico?x', '/robots.txt']) {
      expect(headersFor(file), file).not.toHaveProperty('cache-control');
      expect(headersFor(file), file).not.toHaveProperty('content-security-policy');
      expect(headersFor(file)['x-content-type-options'], file).toBe('nosniff');
    }
  });

  test.each([
    '/',
    '/api/sources',
    '/_next/static',
    '/_next/static/',
    '/_next/static//x',
    '/_next/static/x\\y',
    '/_next/static/x/..',
    '/icon.svg/',
  ])('are complete for %s, which is no file', (target) => {
    const headers = headersFor(target);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['cache-control']).toBe('private, no-store');
    expect(headers).not.toHaveProperty('strict-transport-security');
    expect(headersFor(target, 'max-age=1')['strict-transport-security']).toBe('max-age=1');
  });
});
