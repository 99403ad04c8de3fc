import { describe, expect, test } from 'vitest';
import { retryAfterMs } from './retry-after';

const now = Date.parse('2026-11-20T10:00:00Z');
const of = (status: number, headers: Record<string, string>) => retryAfterMs(status, new Headers(headers), now);

describe('retryAfterMs', () => {
  test.each([
    ['7', 7_000],
    ['0', 1_000],
    ['-1', 1_000],
    ['2.5', 2_500],
    ['999999', 600_000],
    ['abc', 300_000],
  ])('reads %s on a 429 as %i ms', (value, expected) => {
    expect(of(429, { 'retry-after': value })).toBe(expected);
  });

  test('reads a date against the clock of the answer, not ours', () => {
    const headers = { 'retry-after': 'Fri, 20 Nov 2026 08:00:09 GMT', date: 'Fri, 20 Nov 2026 08:00:00 GMT' };
    expect(of(429, headers)).toBe(9_000);
    expect(of(429, { 'retry-after': 'Fri, 20 Nov 2026 10:00:30 GMT' })).toBe(30_000);
  });

  test('takes five minutes for a 429 that says nothing, and nothing for another status', () => {
    expect(of(429, {})).toBe(300_000);
    expect(of(503, {})).toBeUndefined();
    expect(of(503, { 'retry-after': '3' })).toBe(3_000);
  });
});
