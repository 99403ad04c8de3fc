import { describe, expect, test } from 'vitest';
import { paperTicks, timeTicks } from './time-ticks';

const at = (iso: string) => Date.parse(iso);
const iso = (times: number[]) => times.map((time) => new Date(time).toISOString().slice(11, 16));

describe('timeTicks', () => {
  test('takes quarters of an hour for a lesson of an hour and a half', () => {
    const { step, at: ticks } = timeTicks(at('2026-11-17T08:00:12Z'), at('2026-11-17T09:32:00Z'), 'Europe/Berlin', 8);
    expect(step).toBe(15 * 60_000);
    expect(iso(ticks)).toEqual(['08:15', '08:30', '08:45', '09:00', '09:15', '09:30']);
  });

  test('is round on the clock of a zone that is 5 hours 45 minutes ahead', () => {
    const { at: ticks } = timeTicks(at('2026-11-17T08:00:00Z'), at('2026-11-17T14:00:00Z'), 'Asia/Kathmandu', 7);
    expect(iso(ticks)).toEqual(['08:15', '09:15', '10:15', '11:15', '12:15', '13:15']);
  });

  test('never gives more ticks than have room, and at least one', () => {
    for (const length of [4_000, 45_000, 600_000, 7_200_000, 90_000_000, 3_000_000_000]) {
      const { at: ticks } = timeTicks(at('2026-11-17T08:00:00Z'), at('2026-11-17T08:00:00Z') + length, 'UTC', 6);
      expect(ticks.length).toBeLessThanOrEqual(7);
      expect(ticks.length).toBeGreaterThanOrEqual(1);
    }
  });

  test('stays on even hours when the clock is put forward in spring', () => {
    const { at: ticks } = timeTicks(at('2026-03-28T21:00:00Z'), at('2026-03-29T07:00:00Z'), 'Europe/Berlin', 6);
    expect(iso(ticks)).toEqual(['21:00', '23:00', '02:00', '04:00', '06:00']);
  });

  test('gives the doubled hour of autumn one tick', () => {
    const { at: ticks } = timeTicks(at('2026-10-24T20:00:00Z'), at('2026-10-25T05:00:00Z'), 'Europe/Berlin', 6);
    expect(iso(ticks)).toEqual(['20:00', '22:00', '00:00', '03:00', '05:00']);
  });

  test('gives midnights for a session of weeks', () => {
    const { at: ticks } = timeTicks(at('2026-10-20T10:00:00Z'), at('2026-11-10T10:00:00Z'), 'Europe/Berlin', 5);
    expect(ticks.map((time) => new Date(time).toISOString().slice(0, 16))).toEqual([
      '2026-10-20T22:00',
      '2026-10-25T23:00',
      '2026-10-30T23:00',
      '2026-11-04T23:00',
      '2026-11-09T23:00',
    ]);
  });
});

describe('paperTicks', () => {
  test('puts four to nine times under a session of any usual length', () => {
    for (let minutes = 7; minutes <= 14 * 60; minutes += 1) {
      const { at: ticks } = paperTicks(at('2026-11-17T08:03:00Z'), at('2026-11-17T08:03:00Z') + minutes * 60_000, 'Europe/Berlin');
      expect(ticks.length, `${minutes} min`).toBeGreaterThanOrEqual(4);
      expect(ticks.length, `${minutes} min`).toBeLessThanOrEqual(9);
    }
  });
});
