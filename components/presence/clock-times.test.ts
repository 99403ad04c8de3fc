import { describe, expect, test } from 'vitest';
import { nextClockTime } from './clock-times';

const iso = (at: number | null) => at !== null && new Date(at).toISOString();

describe('a typed clock time', () => {
  test('is one of the zone’s clock after the start of the session', () => {
    expect(iso(nextClockTime('09:34', Date.parse('2026-11-17T08:00:12.030Z'), 'Europe/Berlin'))).toBe('2026-11-17T08:34:00.000Z');
  });

  test('is of the next day where it is past', () => {
    expect(iso(nextClockTime('00:30', Date.parse('2026-11-17T22:00:00Z'), 'Europe/Berlin'))).toBe('2026-11-17T23:30:00.000Z');
  });

  test('is exact across the change to summer time and says so when a time is skipped', () => {
    const night = Date.parse('2026-03-29T00:10:00Z');
    expect(iso(nextClockTime('04:00', night, 'Europe/Berlin'))).toBe('2026-03-29T02:00:00.000Z');
    expect(nextClockTime('02:30', night, 'Europe/Berlin')).toBeNull();
  });

  test('is exact across the change back from summer time', () => {
    expect(iso(nextClockTime('04:00', Date.parse('2026-10-24T23:10:00Z'), 'Europe/Berlin'))).toBe('2026-10-25T03:00:00.000Z');
  });

  test('is nothing else than hours and minutes', () => {
    for (const text of ['', '9:34', '24:00', '09:60', 'x']) expect(nextClockTime(text, 0, 'UTC')).toBeNull();
  });
});
