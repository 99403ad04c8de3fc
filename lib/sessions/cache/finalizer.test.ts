import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createFinalizer } from './finalizer';

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the finalizer', () => {
  test('runs each thing once, when its time has come, with one timer for all', () => {
    const ran: string[] = [];
    const finalizer = createFinalizer({ now: Date.now });
    finalizer.watch('late', 60_000, () => ran.push('late'));
    finalizer.watch('early', 20_000, () => ran.push('early'));
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(19_999);
    expect(ran).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(ran).toEqual(['early']);
    vi.advanceTimersByTime(3_600_000);
    expect(ran).toEqual(['early', 'late']);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('lets a later entry for the same thing replace the earlier one', () => {
    const ran: string[] = [];
    const finalizer = createFinalizer({ now: Date.now });
    finalizer.watch('session', 10_000, () => ran.push('first'));
    finalizer.watch('session', 30_000, () => ran.push('second'));
    vi.advanceTimersByTime(60_000);
    expect(ran).toEqual(['second']);
  });

  test('takes on no more than it may', () => {
    const ran: string[] = [];
    const finalizer = createFinalizer({ now: Date.now, most: 2 });
    for (const name of ['a', 'b', 'c']) finalizer.watch(name, 1_000, () => ran.push(name));
    vi.advanceTimersByTime(1_000);
    expect(ran).toEqual(['a', 'b']);
  });
});
