import { expect } from '@playwright/test';
import { scenarioIds } from '@/simulator/scenario-ids';
import { test } from './fixtures';

const pages = ['/', '/realtimekit/sessions', `/realtimekit/sessions/${scenarioIds.standup}`, '/realtimekit/meetings', '/nowhere/sessions'];

test('every page has a policy of its own that runs only scripts with its nonce', async ({ request }) => {
  const nonces = new Set<string>();
  for (const address of [...pages, ...pages]) {
    const answer = await request.get(address);
    const policy = answer.headers()['content-security-policy'] ?? '';
    const directives = new Map(policy.split('; ').map((directive) => [directive.split(' ')[0], directive]));
    const scripts = directives.get('script-src') ?? '';
    const nonce = /'nonce-([A-Za-z0-9+/=_-]{16,})'/.exec(scripts)?.[1] ?? '';
    expect(nonce, address).not.toBe('');
    expect(nonces.has(nonce), `${address} repeats a nonce`).toBe(false);
    nonces.add(nonce);
    expect(scripts).not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*/);
    expect(directives.get('default-src')).toBe("default-src 'none'");
    expect(directives.get('connect-src')).toBe("connect-src 'self'");
    expect(directives.get('frame-ancestors')).toBe("frame-ancestors 'none'");
    expect(answer.headers()['cache-control']).toContain('no-store');
    expect(answer.headers()['referrer-policy']).toBe('no-referrer');
    const inline = [...(await answer.text()).matchAll(/<script\b([^>]*)>/g)].map(([, attributes]) => attributes ?? '');
    expect(inline.length).toBeGreaterThan(0);
    for (const attributes of inline) expect(attributes, address).toContain(`nonce="${nonce}"`);
  }
});

test('answers of the API may not be run, framed, sniffed or kept', async ({ request }) => {
  for (const address of ['/api/sources', '/api/sources/realtimekit/sessions', '/api/sources/nowhere/sessions', '/api/nowhere']) {
    const headers = (await request.get(address)).headers();
    expect(headers['content-type'], address).toBe('application/json; charset=utf-8');
    expect(headers['content-security-policy'], address).toContain("default-src 'none'");
    expect(headers['content-security-policy'], address).toContain('sandbox');
    expect(headers['x-content-type-options'], address).toBe('nosniff');
    expect(headers['cache-control'], address).toContain('no-store');
    expect(headers['access-control-allow-origin'], address).toBeUndefined();
  }
});

test('pages are only read: other methods and anything that claims to be an action are refused', async ({ request }) => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    const answer = await request.fetch('/realtimekit/sessions', { method });
    expect(answer.status(), method).toBe(405);
  }
  const action = await request.get('/realtimekit/sessions', { headers: { 'next-action': '0'.repeat(40) } });
  expect(action.status()).toBe(405);
});
