import { environmentManager, focusManager, QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ApiError } from './fetch-json';
import { sharedReportQuery } from './report';
import { reportPlace } from './session-place';

const place = reportPlace('report', () => ({ key: 'key', unlock: null, visit: 'a-random-word' }));
const frozen = { report: { mode: 'frozen' }, freshness: { refreshMs: null } };
const answer = (body: unknown, status: number) => Response.json(body, { status });
let stop: () => void;

beforeEach(() => {
  environmentManager.setIsServer(() => false);
  focusManager.setFocused(true);
  vi.useFakeTimers();
});
afterEach(() => {
  stop();
  focusManager.setFocused(undefined);
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Opens a frozen report, revokes it once it is read, and lets time go on. */
async function openThenRevoke(at = place) {
  const ask = vi.fn(async (..._call: Parameters<typeof fetch>) => answer(frozen, 200));
  vi.stubGlobal('fetch', ask);
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 5_000 } } });
  client.mount();
  const observer = new QueryObserver(client, sharedReportQuery(at, { rooms: 'all', counted: 'people', window: 'core' }));
  const unsubscribe = observer.subscribe(() => undefined);
  stop = () => {
    unsubscribe();
    client.unmount();
    client.clear();
  };
  await vi.advanceTimersByTimeAsync(100);
  expect(observer.getCurrentResult().data).toEqual(frozen);
  ask.mockImplementation(async () => answer({ error: { code: 'unknown_report', message: 'No.', requestId: '1' } }, 404));
  const status = () => (observer.getCurrentResult().error as ApiError | null)?.status ?? 200;
  return { ask, status };
}

describe('the query of a report', () => {
  test('asks for a frozen report again within a minute, as the same opening, and learns that it was revoked', async () => {
    const { ask, status } = await openThenRevoke();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(status()).toBe(404);
    const visits = ask.mock.calls.map(([, init]) => new Headers(init?.headers).get('x-report-visit'));
    expect(visits.length).toBeGreaterThan(1);
    expect(new Set(visits)).toEqual(new Set(['a-random-word']));
  });

  test('asks again at once when somebody comes back to the page', async () => {
    const { status } = await openThenRevoke();
    focusManager.setFocused(false);
    focusManager.setFocused(true);
    await vi.advanceTimersByTimeAsync(100);
    expect(status()).toBe(404);
  });

  test('asks for the preview of a frozen report once', async () => {
    const preview = reportPlace('report', () => ({ key: 'key', unlock: null, visit: 'a-random-word' }), { preview: true });
    const { ask } = await openThenRevoke(preview);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(ask).toHaveBeenCalledTimes(1);
  });
});
