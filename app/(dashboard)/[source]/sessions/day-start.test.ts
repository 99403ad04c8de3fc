import { describe, expect, test } from 'vitest';
import { dayEnd, dayOf, dayStart } from './day-start';

const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());

describe('dayStart', () => {
  test('is midnight on the clocks of the zone', () => {
    expect(iso(dayStart('2026-11-17', 'UTC'))).toBe('2026-11-17T00:00:00.000Z');
    expect(iso(dayStart('2026-11-17', 'Europe/Berlin'))).toBe('2026-11-16T23:00:00.000Z');
    expect(iso(dayStart('2026-11-17', 'Asia/Kolkata'))).toBe('2026-11-16T18:30:00.000Z');
    expect(iso(dayStart('2026-11-17', 'America/Los_Angeles'))).toBe('2026-11-17T08:00:00.000Z');
    expect(iso(dayStart('2026-11-17', 'Pacific/Kiritimati'))).toBe('2026-11-16T10:00:00.000Z');
  });

  test('follows summer time on the days the clocks change', () => {
    expect(iso(dayStart('2026-03-29', 'Europe/Berlin'))).toBe('2026-03-28T23:00:00.000Z');
    expect(iso(dayStart('2026-03-30', 'Europe/Berlin'))).toBe('2026-03-29T22:00:00.000Z');
    expect(iso(dayStart('2026-10-25', 'Europe/Berlin'))).toBe('2026-10-24T22:00:00.000Z');
    expect(iso(dayStart('2026-10-26', 'Europe/Berlin'))).toBe('2026-10-25T23:00:00.000Z');
  });

  test('is the moment of the skip where summer time begins at midnight', () => {
    expect(iso(dayStart('2018-11-04', 'America/Sao_Paulo'))).toBe('2018-11-04T03:00:00.000Z');
    expect(dayOf(Date.parse('2018-11-04T02:59:59.999Z'), 'America/Sao_Paulo')).toBe('2018-11-03');
  });

  test('refuses what is no day', () => {
    expect(dayStart('2026-02-30', 'UTC')).toBeNull();
    expect(dayStart('', 'UTC')).toBeNull();
    expect(dayStart('17.11.2026', 'UTC')).toBeNull();
  });
});

describe('dayEnd', () => {
  test('closes days of 23, 24 and 25 hours', () => {
    const hours = (day: string) => ((dayEnd(day, 'Europe/Berlin') ?? 0) - (dayStart(day, 'Europe/Berlin') ?? 0)) / 3_600_000;
    expect([hours('2026-03-29'), hours('2026-11-17'), hours('2026-10-25')]).toEqual([23, 24, 25]);
  });
});
