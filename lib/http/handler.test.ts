import { afterEach, describe, expect, test, vi } from 'vitest';
import { NoTurn } from '@/lib/fair-turns';
import { log } from '@/lib/log';
import { ProviderError, type ProviderErrorKind } from '@/lib/providers/provider-error';
import { badRequest } from '@/lib/request-error';
import { handler } from './handler';
import { fixedWords } from './loggable-path';
import { ok } from './responses';

const request = new Request('http://localhost/api/me?search=secret');
const words = fixedWords('/api/me', '/api/r/{reportId}');
const context = { params: Promise.resolve({}) };

function answerTo(error: unknown) {
  return handler(() => {
    throw error;
  }, words)(request, context);
}

afterEach(() => vi.restoreAllMocks());

const kinds: [ProviderErrorKind, number, string][] = [
  ['not-found', 404, 'not_found'],
  ['unauthorized', 502, 'provider_unauthorized'],
  ['rate-limited', 503, 'provider_rate_limited'],
  ['bad-request', 502, 'provider_bad_request'],
  ['unavailable', 502, 'provider_unavailable'],
  ['timeout', 504, 'provider_timeout'],
  ['unreachable', 502, 'provider_unreachable'],
  ['too-large', 502, 'provider_too_large'],
  ['redirected', 502, 'provider_redirected'],
  ['unexpected-answer', 502, 'provider_unexpected_answer'],
  ['unsupported', 404, 'unsupported'],
];

describe('the handler', () => {
  test('gives every answer a request id of its own, never to be cached or run', async () => {
    const answers = await Promise.all([1, 2].map(() => handler(() => ok({ a: 1 }))(request, context)));
    expect(answers[0]?.headers.get('x-request-id')).not.toBe(answers[1]?.headers.get('x-request-id'));
    expect(answers[0]?.headers.get('cache-control')).toBe('private, no-store');
    expect(answers[0]?.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answers[0]?.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('answers a wrong request with its status, code and words', async () => {
    const response = await answerTo(badRequest('The parameter "page" is empty.'));
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      error: { code: 'bad_request', message: 'The parameter "page" is empty.', requestId: response.headers.get('x-request-id') },
    });
  });

  test.each(kinds)('answers a provider failure "%s" with %i %s', async (kind, status, code) => {
    vi.spyOn(log, 'warn').mockReturnValue();
    const response = await answerTo(new ProviderError({ kind, provider: 'Fake' }));
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { code } });
  });

  test('asks whoever had no turn to come again', async () => {
    const response = await answerTo(new NoTurn('Too much waits for its turn.'));
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await response.json()).toMatchObject({ error: { code: 'busy' } });
  });

  test('says when to try again', async () => {
    vi.spyOn(log, 'warn').mockReturnValue();
    const response = await answerTo(new ProviderError({ kind: 'rate-limited', provider: 'Fake', retryAfterMs: 6_200 }));
    expect(response.headers.get('retry-after')).toBe('7');
  });

  test.each([
    ['locked', { errcode: 5 }],
    ['read-only', { errcode: 8 }],
    ['full', { errcode: 13 }],
    ['full, on Postgres', { code: '53100' }],
  ])('answers 503 when the database is %s, and when to try again', async (_, code) => {
    const logged = vi.spyOn(log, 'error').mockReturnValue();
    const response = await answerTo(Object.assign(new Error('insert into swordfish'), code));
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ error: { code: 'storage_unavailable' } });
    expect(text).not.toContain('swordfish');
    expect(JSON.stringify(logged.mock.calls)).toContain('swordfish');
  });

  test('answers 500 when the database was asked something wrong', async () => {
    vi.spyOn(log, 'error').mockReturnValue();
    expect((await answerTo(Object.assign(new Error('UNIQUE constraint failed'), { errcode: 2067 }))).status).toBe(500);
  });

  test('answers an unexpected error without its detail, and logs it without the query', async () => {
    const logged = vi.spyOn(log, 'error').mockReturnValue();
    const response = await answerTo(new Error('the password is swordfish'));
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('swordfish');
    expect(JSON.stringify(logged.mock.calls)).toContain('swordfish');
    expect(JSON.stringify(logged.mock.calls)).not.toContain('secret');
  });

  test('logs changes and refusals with the request id, the path and the time, but no query; reads that succeed are not logged', async () => {
    const logged = vi.spyOn(log, 'info').mockReturnValue();
    await handler(() => ok({}), words)(request, context);
    expect(logged).not.toHaveBeenCalled();
    await answerTo(badRequest('The parameter "search" is wrong.'));
    await handler(() => ok({}), words)(new Request('http://localhost/api/me?search=secret', { method: 'POST', body: 'secret' }), context);
    const common = { requestId: expect.stringMatching(/^[0-9a-f-]{36}$/), path: '/api/me', ms: expect.any(Number) };
    expect(logged.mock.calls.map(([entry]) => entry)).toEqual([
      { ...common, method: 'GET', status: 400 },
      { ...common, method: 'POST', status: 200 },
    ]);
    expect(JSON.stringify(logged.mock.calls)).not.toContain('secret');
  });

  test('logs no key that got into a path by mistake', async () => {
    const logged = vi.spyOn(log, 'info').mockReturnValue();
    const key = 'k'.repeat(43);
    await handler(() => {
      throw badRequest('No.');
    }, words)(new Request(`http://localhost/api/r/AAAAAAAAAAAAAAAAAAAAAA/${key}`), context);
    expect(logged.mock.calls[0]?.[0]).toMatchObject({ path: '/api/r/AAAAAAAAAAAAAAAAAAAAAA/…' });
  });

  test('logs the method that was asked with', async () => {
    const logged = vi.spyOn(log, 'info').mockReturnValue();
    const narrowed = new Request('http://localhost/api/me', { method: 'PUT', headers: { 'x-rollcall-method': 'PROPFIND' } });
    await handler(() => ok({}), words)(narrowed, context);
    expect(logged.mock.calls[0]?.[0]).toMatchObject({ method: 'PROPFIND' });
  });

  test('logs no more than the beginning of a long path', async () => {
    const logged = vi.spyOn(log, 'info').mockReturnValue();
    await handler(() => {
      throw badRequest('No.');
    }, words)(new Request(`http://localhost/api/${'a/'.repeat(8_000)}`), context);
    expect(JSON.stringify(logged.mock.calls).length).toBeLessThan(500);
  });
});
