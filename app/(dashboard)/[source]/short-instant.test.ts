import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { wordsOf } from '@/lib/messages/words-of';
import { shortInstant } from './short-instant';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-12-31T23:30:00Z'), toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a short instant', () => {
  test('leaves out the year where it is this one in the zone', () => {
    expect(shortInstant('2026-11-17T08:00:12.030Z', 'UTC', wordsOf('en'))).toBe('Tue 17 Nov, 08:00');
    expect(shortInstant('2025-11-17T08:00:00.000Z', 'UTC', wordsOf('en'))).toBe('Mon 17 Nov 2025, 08:00');
    // In Berlin it is 2027 already.
    expect(shortInstant('2026-11-17T08:00:00.000Z', 'Europe/Berlin', wordsOf('en'))).toBe('Tue 17 Nov 2026, 09:00');
  });

  test('names the offset on the other side of a change of summer time', () => {
    expect(shortInstant('2026-07-01T08:00:00.000Z', 'America/New_York', wordsOf('en'))).toBe('Wed 1 Jul, 04:00 UTC−4');
  });
});
