import { describe, expect, test } from 'vitest';
import type { IntervalItem } from '@/lib/domain/answers/participant-answer';
import { providerDifference } from './provider-difference';

const minute = 60_000;
const interval = (from: number, to: number): IntervalItem => ({
  start: new Date(from * minute).toISOString(),
  end: new Date(to * minute).toISOString(),
  startSource: 'events',
  endSource: 'events',
});
const connection = (provider: number | null, ...stretches: [number, number][]) => ({
  intervals: stretches.map(([from, to]) => interval(from, to)),
  presentMs: stretches.reduce((sum, [from, to]) => sum + to - from, 0) * minute,
  providerDurationMs: provider === null ? null : provider * minute,
});

describe('providerDifference', () => {
  test('says that the provider counts the time away where its figure is that of the whole stretch', () => {
    expect(providerDifference([connection(50, [0, 20], [30, 50])])).toEqual({ count: 1, countsAway: true });
    expect(providerDifference([connection(50, [0, 20], [30, 50]), connection(10, [0, 10])])).toEqual({ count: 1, countsAway: true });
  });

  test('names no reason where there is another, or nothing to give one for', () => {
    expect(providerDifference([connection(20, [0, 20], [30, 50])])).toEqual({ count: 1, countsAway: false });
    expect(providerDifference([connection(50, [0, 30])])).toEqual({ count: 1, countsAway: false });
    expect(providerDifference([connection(50, [0, 20], [30, 50]), connection(50, [0, 30])])).toEqual({ count: 2, countsAway: false });
    expect(providerDifference([connection(null, [0, 20], [30, 50])])).toEqual({ count: 0, countsAway: false });
  });

  test('measures by the provider’s figure, and leaves out who is still in, as the server does', () => {
    expect(providerDifference([{ ...connection(50, [0, 60]), presentMs: 55.4 * minute }]).count).toBe(1);
    expect(providerDifference([{ ...connection(56, [0, 60]), presentMs: 50.6 * minute }]).count).toBe(0);
    const stillIn = connection(50, [0, 30]);
    const intervals = stillIn.intervals.map((one) => ({ ...one, endSource: 'now' as const }));
    expect(providerDifference([{ ...stillIn, intervals }]).count).toBe(0);
  });
});
