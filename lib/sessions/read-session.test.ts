import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CallBudget } from '@/lib/providers/call-budget';
import { defaultSwitches } from './counting/count-options';
import { fakeProvider, rowsNumbered, session } from './testing/fake-provider';

const account = vi.hoisted(() => ({ budget: null as CallBudget | null }));
vi.mock('@/lib/providers/registry', () => ({ budgetOf: () => account.budget }));
vi.mock('./archive/archive', () => ({ createArchive: () => ({ read: async () => null, store: () => new Promise(() => {}) }) }));

beforeEach(() => {
  vi.stubEnv('CLOUDFLARE_API_TOKEN', 'token');
  vi.stubEnv('CLOUDFLARE_ACCOUNT_ID', 'account');
  vi.useFakeTimers({ now: session.endedAt ?? 0, toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  // The store of the process takes its clock when it is made.
  vi.resetModules();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

/**
 * Somebody has looked at a session that just ended; gives how many calls were made for it after so many more minutes
 * that nobody looked.
 */
async function lookOnce(used: { calls: number }): Promise<(minutes: number) => number> {
  account.budget = { limit: 100, windowMs: 300_000, used: () => used.calls, take: () => 0, freeIn: () => 0 };
  const provider = fakeProvider({ rows: rowsNumbered(3), asOf: Date.now });
  const { readCounted } = await import('./read-session');
  expect((await readCounted(provider, 's', defaultSwitches)).freshness.state).toBe('finalizing');
  expect(provider.calls).toHaveLength(2);
  return (minutes) => {
    vi.advanceTimersByTime(minutes * 60_000);
    return provider.calls.length;
  };
}

describe('readSession', () => {
  test('reads a session that just ended again although nobody looks, while less than 60 % of the calls are used', async () => {
    const callsAfter = await lookOnce({ calls: 59 });
    expect(callsAfter(1)).toBe(4);
  });

  test('leaves the other calls to those who wait, and reads it again once there are enough', async () => {
    const used = { calls: 60 };
    const callsAfter = await lookOnce(used);
    expect(callsAfter(1)).toBe(2);
    used.calls = 99;
    expect(callsAfter(1)).toBe(2);
    used.calls = 59;
    expect(callsAfter(1)).toBe(4);
  });

  test('still reads at once for somebody who looks', async () => {
    account.budget = { limit: 100, windowMs: 300_000, used: () => 99, take: () => 0, freeIn: () => 0 };
    const provider = fakeProvider({ rows: rowsNumbered(3), asOf: Date.now });
    const { readCounted } = await import('./read-session');
    await readCounted(provider, 's', defaultSwitches);
    vi.setSystemTime(Date.now() + 60_000);
    await readCounted(provider, 's', defaultSwitches);
    expect(provider.calls).toHaveLength(4);
  });
});
