import { NextRequest } from 'next/server';
import { describe, expect, test } from 'vitest';
import { errorAnswer } from '@/lib/domain/answers/page-answer';
import { config, proxy } from '@/proxy';

const ask = (path: string, init: ConstructorParameters<typeof NextRequest>[1] = {}) =>
  proxy(new NextRequest(`http://localhost:3000${path}`, init));

describe('the proxy', () => {
  test('gives every page a policy with a nonce of its own, and hands the nonce to the layout', () => {
    const [one, two] = [ask('/realtimekit/sessions'), ask('/realtimekit/sessions')];
    const policy = one.headers.get('content-security-policy') ?? '';
    const nonce = /script-src 'nonce-([A-Za-z0-9+/=]{24})' 'strict-dynamic'/.exec(policy)?.[1];
    expect(nonce).toBeDefined();
    expect(one.headers.get('x-middleware-request-x-nonce')).toBe(nonce);
    expect(two.headers.get('content-security-policy')).not.toBe(policy);
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(one.headers.get('cache-control')).toBe('private, no-store');
  });

  test('serves pages for reading only, and no Server Actions', () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) expect(ask('/', { method }).status).toBe(405);
    expect(ask('/', { headers: { 'next-action': 'x' } }).status).toBe(405);
    expect(ask('/', { method: 'HEAD' }).status).toBe(200);
  });

  test('refuses addresses that cannot be decoded, those of the API in its own shape', async () => {
    for (const part of ['%E0%A4%A', '%ED%A0%80', '%', '%zz']) {
      const response = ask(`/api/sources/realtimekit/sessions/${part}`);
      expect(response.status).toBe(400);
      expect(ask(`/realtimekit/sessions/${part}`).status).toBe(400);
      expect(errorAnswer.parse(await response.json()).error.requestId).toBe(response.headers.get('x-request-id'));
    }
    expect(ask('/api/sources/realtimekit/sessions/%41').status).toBe(200);
  });

  test('refuses addresses of pages that cannot be decoded, with a policy and nothing to keep', () => {
    for (const path of ['/%', '/realtimekit/sessions/%E0%A4%A', '/%ED%A0%80/sessions', '/r/%zz']) {
      const { status, headers } = ask(path);
      expect(status, path).toBe(400);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('cache-control')).toBe('private, no-store');
    }
  });

  test('stands before every page, also one whose address looks like a file', () => {
    const passes = (path: string) => config.matcher.some((pattern) => new RegExp(`^${pattern}$`).test(path));
    for (const page of [
      '/',
      '/sign-in',
      '/r/abc',
      '/r/abc.png',
      '/x.svg',
      '/robots.txt.png',
      '/realtimekit/sessions/x.png',
      '/_next/image',
      '/_next/x',
    ])
      expect(passes(page), page).toBe(true);
    for (const file of [
      '/_next/static/chunks/a.js',
      '/icon.svg',
      '/favicon.ico',
      '/robots.txt',
      '/site.webmanifest',
      '/api/health',
      '/api',
    ])
      expect(passes(file), file).toBe(false);
    expect(passes('/api/sources/%2e%2e')).toBe(true);
  });
});
