import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createCallBudget } from './call-budget';
import { onShare } from './call-share';
import { createCallBook, memoryStorage } from './calls/call-book';
import { onBehalfOf } from './calls/call-purpose';
import { createGuardedFetch } from './guarded-fetch';
import { ProviderError } from './provider-error';

const origin = 'https://api.example.org';
const url = `${origin}/things`;
type Reply = () => Response | Promise<Response>;

const ok: Reply = () => new Response('{"ok":true}', { headers: { 'content-type': 'application/json' } });
const status =
  (code: number, headers: Record<string, string> = {}): Reply =>
  () =>
    new Response('body-canary', { status: code, headers });
const reset: Reply = () => {
  throw new TypeError('fetch failed', { cause: Object.assign(new Error('socket-canary'), { code: 'ECONNRESET' }) });
};

/** A guard over an upstream that gives these answers in turn, the last one for ever. */
function guardOver(replies: Reply[], more: Partial<Parameters<typeof createGuardedFetch>[0]> = {}) {
  let calls = 0;
  const seen: { url: string; init: RequestInit }[] = [];
  const upstream: typeof fetch = async (input, init) => {
    seen.push({ url: String(input), init: init ?? {} });
    const reply = replies[Math.min(calls++, replies.length - 1)] ?? ok;
    const ended = new Promise<never>((_, reject) =>
      init?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))),
    );
    return Promise.race([reply(), ended]);
  };
  const guarded = createGuardedFetch({ provider: 'Example', origin, fetch: upstream, random: () => 0.5, ...more });
  return { guarded, seen, calls: () => calls };
}

/** A book in memory; `limit`: calls in 300 s. */
const bookOf = (limit: number, storage = memoryStorage()) => createCallBook({ storage, limit, credential: 'secret' });

/** What a call came to, with the clock run as far as it needs. */
async function outcome(call: Promise<Response>): Promise<Response | ProviderError> {
  const settled = call.catch((error: unknown) => {
    if (error instanceof ProviderError) return error;
    throw error;
  });
  await vi.runAllTimersAsync();
  return settled;
}

async function failure(call: Promise<Response>): Promise<ProviderError> {
  const result = await outcome(call);
  if (result instanceof ProviderError) return result;
  throw new Error(`answered ${result.status}`);
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-20T10:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('what leaves the guard', () => {
  test.each([
    'https://api.example.org.evil.example/things',
    'https://evil.example/things',
    'http://api.example.org/things',
    'https://api.example.org:8443/things',
    'https://user@api.example.org/things',
    '//api.example.org/things',
  ])('never sends to %s', async (other) => {
    const { guarded, calls } = guardOver([ok]);
    expect((await failure(guarded(other))).kind).toBe('bad-request');
    expect(calls()).toBe(0);
  });

  test('follows no redirect and keeps the token from its target', async () => {
    const { guarded, seen } = guardOver([status(302, { location: 'https://evil.example/' })]);
    expect(await failure(guarded(url, { headers: { authorization: 'secret' } }))).toMatchObject({ kind: 'redirected', status: 302 });
    expect(seen).toHaveLength(1);
    expect(seen[0]?.init.redirect).toBe('manual');
  });

  test('returns 2xx and 4xx buffered, and 4xx after one try', async () => {
    for (const code of [200, 400, 401, 402, 403, 404, 409, 422]) {
      const { guarded, calls } = guardOver([status(code)]);
      const answer = await outcome(guarded(url));
      expect(answer).toBeInstanceOf(Response);
      expect(answer instanceof Response && (await answer.text())).toBe('body-canary');
      expect(answer.status).toBe(code);
      expect(calls()).toBe(1);
    }
  });
});

describe('a call that is over', () => {
  test.each([
    ['that was answered', ok],
    ['that failed', reset],
  ])('and %s is held by nothing: Node would keep its answer for good', async (_, reply) => {
    const any = vi.spyOn(AbortSignal, 'any');
    const guarded = createGuardedFetch({ provider: 'Example', origin, fetch: async () => reply() });
    await outcome(guarded(url, { signal: new AbortController().signal }));
    const made = any.mock.results.map(({ value }) => value as AbortSignal);
    expect(made.length).toBeGreaterThan(1);
    expect(made.flatMap((signal) => getEventListeners(signal, 'abort'))).toEqual([]);
    any.mockRestore();
  });
});

describe('trying again', () => {
  test('tries a GET at most three times after 5xx and network errors', async () => {
    for (const [reply, kind] of [
      [status(500), 'unavailable'],
      [status(522), 'unavailable'],
      [reset, 'unreachable'],
    ] as const) {
      const { guarded, calls } = guardOver([reply]);
      expect((await failure(guarded(url))).kind).toBe(kind);
      expect(calls()).toBe(3);
    }
  });

  test('answers when a later try works', async () => {
    const { guarded, calls } = guardOver([status(500), reset, ok]);
    expect((await outcome(guarded(url))).status).toBe(200);
    expect(calls()).toBe(3);
  });

  test('waits between tries, longer before the third', async () => {
    const at: number[] = [];
    const note: Reply = () => {
      at.push(Date.now());
      return new Response('', { status: 500 });
    };
    await failure(guardOver([note]).guarded(url));
    const waits = at.slice(1).map((time, index) => time - (at[index] ?? 0));
    expect(waits).toEqual([625, 1125]);
  });

  test('never tries anything but a GET again', async () => {
    const { guarded, calls } = guardOver([status(500)]);
    await failure(guarded(url, { method: 'POST' }));
    expect(calls()).toBe(1);
  });

  test('never tries again when the certificate is wrong', async () => {
    const badCertificate: Reply = () => {
      throw new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }) });
    };
    const { guarded, calls } = guardOver([badCertificate]);
    expect((await failure(guarded(url))).kind).toBe('unreachable');
    expect(calls()).toBe(1);
  });

  test('holds no header, body or address in its errors', async () => {
    for (const reply of [reset, status(500), status(429)]) {
      const error = await failure(guardOver([reply]).guarded(url, { headers: { authorization: 'token-canary' } }));
      expect(JSON.stringify([error, error.message, error.stack, error.cause, String(error.cause)])).not.toMatch(/canary|api\.example/);
    }
  });
});

describe('the rate limit', () => {
  test('tries again after a 429 that asks for at most 5 s', async () => {
    const { guarded, calls } = guardOver([status(429, { 'retry-after': '2' }), ok]);
    expect((await outcome(guarded(url))).status).toBe(200);
    expect(calls()).toBe(2);
  });

  test('pauses every call of the account until the time it was told, and sends nothing meanwhile', async () => {
    const { guarded, calls } = guardOver([status(429, { 'retry-after': '7' }), ok]);
    expect(await failure(guarded(url))).toMatchObject({ kind: 'rate-limited', status: 429, retryAfterMs: 7_000 });
    await vi.advanceTimersByTimeAsync(6_000);
    const paused = await guarded(`${origin}/others`).catch((error: unknown) => error);
    expect(paused).toMatchObject({ kind: 'rate-limited', retryAfterMs: 1_000 });
    expect(calls()).toBe(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect((await outcome(guarded(url))).status).toBe(200);
  });

  test('pauses five minutes after a 429 that says nothing', async () => {
    const { guarded, calls } = guardOver([status(429)]);
    expect(await failure(guarded(url))).toMatchObject({ retryAfterMs: 300_000 });
    expect(calls()).toBe(1);
  });

  test('waits as a 503 says, without calling it a rate limit', async () => {
    const { guarded, calls } = guardOver([status(503, { 'retry-after': '120' })]);
    expect(await failure(guarded(url))).toMatchObject({ kind: 'unavailable', retryAfterMs: 120_000 });
    expect(await failure(guarded(url))).toMatchObject({ kind: 'unavailable' });
    expect(calls()).toBe(1);
  });

  test('spends no more of a share than it has, tries included, and books nothing of others on it', async () => {
    const share = createCallBudget(3, 300_000);
    const book = bookOf(100);
    const { guarded, calls } = guardOver([status(500), ok, status(500)], { book, concurrency: 1 });
    const ours = outcome(onShare(share, () => guarded(url)));
    // Waits for the place of the first, and goes on when that leaves it.
    const others = outcome(guarded(url));
    expect((await ours).status).toBe(200);
    expect(await others).toMatchObject({ kind: 'unavailable' });
    expect([share.used(), book.budget.used(), calls()]).toEqual([2, 5, 5]);
    expect(await failure(onShare(share, () => guarded(url)))).toMatchObject({ kind: 'rate-limited', retryAfterMs: expect.any(Number) });
    expect([share.used(), book.budget.used(), calls()]).toEqual([3, 6, 6]);
  });

  test('spends no more than the budget, tries included, and says when the next call is free', async () => {
    const { guarded, calls } = guardOver([ok], { book: bookOf(3) });
    for (let call = 0; call < 3; call++) expect((await outcome(guarded(url))).status).toBe(200);
    expect(await failure(guarded(url))).toMatchObject({ kind: 'rate-limited', retryAfterMs: 310_000 });
    expect(calls()).toBe(3);
    const failing = guardOver([status(500)], { book: bookOf(2) });
    await failure(failing.guarded(url));
    expect(failing.calls()).toBe(2);
  });
});

describe('a refusal', () => {
  test('of a token is believed for 60 s by all instances, and then looked at again by one call', async () => {
    const storage = memoryStorage();
    const here = guardOver([status(401), ok], { book: bookOf(1_000, storage) });
    const there = guardOver([ok], { book: bookOf(1_000, storage) });
    expect((await outcome(here.guarded(url))).status).toBe(401);
    expect(await failure(there.guarded(url))).toMatchObject({ kind: 'unauthorized', retryAfterMs: 60_000 });
    expect(there.calls()).toBe(0);
    await vi.advanceTimersByTimeAsync(60_000);
    const asked = await Promise.all([1, 2, 3].map((call) => outcome(here.guarded(`${url}/${call}`))));
    expect(asked.filter((answer) => answer instanceof Response)).toHaveLength(1);
    expect((await outcome(there.guarded(url))).status).toBe(200);
  });

  test('of a token says nothing about another one', async () => {
    const storage = memoryStorage();
    expect((await outcome(guardOver([status(401)], { book: bookOf(1_000, storage) }).guarded(url))).status).toBe(401);
    const book = createCallBook({ storage, limit: 1_000, credential: 'another' });
    expect((await outcome(guardOver([ok], { book }).guarded(url))).status).toBe(200);
  });

  test.each([403, 404])('of one thing (%i) is told again for 60 s without asking, and shuts out nothing else', async (code) => {
    const { guarded, calls } = guardOver([status(code), ok]);
    for (let call = 0; call < 3; call++) {
      const answer = await outcome(guarded(url));
      expect(answer instanceof Response && [answer.status, await answer.text()]).toEqual([code, 'body-canary']);
    }
    expect(calls()).toBe(1);
    expect((await outcome(guarded(`${url}/other`))).status).toBe(200);
    await vi.advanceTimersByTimeAsync(60_000);
    expect((await outcome(guarded(url))).status).toBe(200);
  });

  test('of three things in a row by 403 is one of the token', async () => {
    const { guarded, calls } = guardOver([status(403)]);
    for (let call = 0; call < 3; call++) expect((await outcome(guarded(`${url}/${call}`))).status).toBe(403);
    expect(await failure(guarded(`${url}/other`))).toMatchObject({ kind: 'unauthorized' });
    expect(calls()).toBe(3);
  });
});

describe('the shares of a budget', () => {
  test('give recipients 40 %, and members what is left', async () => {
    const { guarded } = guardOver([ok], { book: bookOf(100) });
    const made = { recipients: 0, members: 0 };
    for (const purpose of ['recipients', 'members'] as const)
      for (let call = 0; call < 100; call++)
        if ((await outcome(onBehalfOf(purpose, () => guarded(`${url}/${call}`)))) instanceof Response) made[purpose]++;
    expect(made).toEqual({ recipients: 40, members: 60 });
  });

  test('let the worker wait for a free call until it is to end, and send nothing meanwhile', async () => {
    const { guarded, calls } = guardOver([ok], { book: bookOf(10) });
    for (let call = 0; call < 10; call++) await outcome(guarded(`${url}/${call}`));
    const stop = new AbortController();
    const waiting = onBehalfOf('worker', () => guarded(url), stop.signal).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(calls()).toBe(10);
    stop.abort();
    expect(await waiting).toMatchObject({ kind: 'rate-limited' });
    expect(calls()).toBe(10);
  });
});

describe('what a provider says is left of its limit', () => {
  test('is not overdrawn, whoever else uses it up', async () => {
    const { guarded, calls } = guardOver([() => new Response('{}', { headers: { ratelimit: '"default";r=2;t=30' } })]);
    for (let call = 0; call < 3; call++) await outcome(guarded(`${url}/${call}`));
    expect(await failure(guarded(url))).toMatchObject({ kind: 'rate-limited', retryAfterMs: 30_000 });
    expect(calls()).toBe(3);
  });
});

describe('the breaker', () => {
  const failFive = async (guarded: typeof fetch) => {
    for (let call = 0; call < 5; call++) await failure(guarded(`${url}/${call}`));
  };

  test('opens after five addresses failed in a row, lets one call through in 10 s, and closes when that works', async () => {
    const { guarded, calls } = guardOver([...Array.from({ length: 16 }, () => status(500)), ok]);
    await failFive(guarded);
    expect(calls()).toBe(15);
    // The first that comes sees whether it works again, with one try.
    expect(await failure(guarded(url))).toMatchObject({ kind: 'unavailable' });
    const open = await guarded(url).catch((error: unknown) => error);
    expect(open).toMatchObject({ kind: 'unavailable' });
    expect((open as ProviderError).retryAfterMs).toBeGreaterThan(0);
    expect(calls()).toBe(16);
    await vi.advanceTimersByTimeAsync(10_000);
    expect((await outcome(guarded(url))).status).toBe(200);
    expect((await outcome(guarded(url))).status).toBe(200);
  });

  test('tells while it is open what opened it', async () => {
    const { guarded } = guardOver([reset]);
    await failFive(guarded);
    await failure(guarded(url));
    const open = await guarded(url).catch((error: unknown) => error);
    expect(open).toMatchObject({ kind: 'unreachable' });
    expect((open as ProviderError).message).toMatch(/cannot be reached\. Next try in \d+ s\.$/);
  });

  test('stays closed under one blip that hits eight parallel pages', async () => {
    const { guarded, calls } = guardOver([...Array.from({ length: 8 }, () => reset), ok]);
    const pages = await Promise.all(Array.from({ length: 8 }, () => outcome(guarded(url))));
    expect(pages.map((page) => page.status)).toEqual(Array(8).fill(200));
    expect(calls()).toBe(16);
    expect((await outcome(guarded(url))).status).toBe(200);
  });

  test('does not count what the provider refuses', async () => {
    const { guarded, calls } = guardOver([status(404)]);
    for (let call = 0; call < 20; call++) expect((await outcome(guarded(`${url}/${call}`))).status).toBe(404);
    expect(calls()).toBe(20);
  });

  test('stays closed while one address fails again and again', async () => {
    const { guarded, calls } = guardOver([...Array.from({ length: 30 }, () => status(500)), ok]);
    for (let call = 0; call < 10; call++) await failure(guarded(url));
    expect(calls()).toBe(30);
    expect((await outcome(guarded(`${url}/other`))).status).toBe(200);
  });

  test('closes at once when another instance on the account has had a good answer', async () => {
    const storage = memoryStorage();
    const here = guardOver([reset], { book: bookOf(1_000, storage) });
    const there = guardOver([ok], { book: bookOf(1_000, storage) });
    await failFive(here.guarded);
    await failure(here.guarded(url));
    const sent = here.calls();
    await vi.advanceTimersByTimeAsync(1);
    expect((await outcome(there.guarded(url))).status).toBe(200);
    await failure(here.guarded(url));
    expect(here.calls()).toBeGreaterThan(sent);
  });

  test('does not count readers who go away', async () => {
    const never: Reply = () => new Promise<Response>(() => {});
    const { guarded, calls } = guardOver([never, never, never, never, never, never, ok]);
    for (let call = 0; call < 6; call++) {
      const reader = new AbortController();
      const asked = guarded(url, { signal: reader.signal }).catch((error: unknown) => error);
      await vi.advanceTimersByTimeAsync(1);
      reader.abort();
      expect(await asked).toMatchObject({ kind: 'timeout' });
    }
    expect((await outcome(guarded(url))).status).toBe(200);
    expect(calls()).toBe(7);
  });
});

describe('the deadline and the places', () => {
  test('ends a call after 10 s in all when no answer comes', async () => {
    const { guarded } = guardOver([() => new Promise<Response>(() => {})]);
    const begun = Date.now();
    expect((await failure(guarded(url))).kind).toBe('timeout');
    expect(Date.now() - begun).toBe(10_000);
  });

  test('has at most eight calls under way and serves the others after them', async () => {
    let underWay = 0;
    let most = 0;
    const slow: Reply = async () => {
      most = Math.max(most, ++underWay);
      await new Promise((done) => setTimeout(done, 100));
      underWay--;
      return new Response('{}');
    };
    const { guarded, calls } = guardOver([slow]);
    const all = await Promise.all(Array.from({ length: 50 }, () => outcome(guarded(url))));
    expect(all.every((answer) => answer.status === 200)).toBe(true);
    expect([most, calls()]).toEqual([8, 50]);
  });
});
