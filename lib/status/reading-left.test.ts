import { describe, expect, test } from 'vitest';
import { windowMs } from '@/lib/providers/calls/account-state';
import { readingMs } from './reading-left';

describe('how long reading takes', () => {
  test('is nothing where nothing waits', () => {
    expect(readingMs(0, { limit: 1_000, used: 600 })).toBe(0);
  });

  test('is a share of the window while the calls that are left suffice', () => {
    expect(readingMs(20, { limit: 1_000, used: 540 })).toBe(windowMs / 10);
  });

  test('is the windows that have to come for what does not fit in this one', () => {
    expect(readingMs(17, { limit: 1_000, used: 600 })).toBe(windowMs);
    expect(readingMs(21, { limit: 1_000, used: 540 })).toBe(windowMs);
    expect(readingMs(400, { limit: 1_000, used: 0 })).toBe(windowMs);
    expect(readingMs(401, { limit: 1_000, used: 0 })).toBe(2 * windowMs);
    // More than its part can have been used before the limit was lowered.
    expect(readingMs(200, { limit: 1_000, used: 900 })).toBe(windowMs);
  });
});
