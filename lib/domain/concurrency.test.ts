import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { downsampleCurve, headCount, peakOf } from './concurrency';

const at = (start: number, end: number) => [{ start, end, startSource: 'events' as const, endSource: 'events' as const }];

describe('the peak of concurrency', () => {
  test('does not rise when somebody leaves as another comes', () => {
    const curve = headCount([at(0, 10), at(10, 20)], 0, 20);
    expect(curve).toEqual({ at: [0, 20], people: [1, 0] });
    expect(peakOf(curve)).toEqual({ at: 0, people: 1 });
  });

  test('is none where there is nobody at all', () => {
    expect(peakOf(headCount([], 0, 20))).toBeNull();
    expect(headCount([], 0, 20)).toEqual({ at: [0, 20], people: [0, 0] });
  });
});

describe('downsampleCurve', () => {
  const curves = fc
    .uniqueArray(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 3000 })
    .map((moments) => moments.sort((a, b) => a - b))
    .chain((moments) => fc.tuple(fc.constant(moments), fc.array(fc.nat(500), { minLength: moments.length, maxLength: moments.length })))
    .map(([moments, people]) => ({ at: moments, people }));

  test('keeps peak and trough, order, and stays within the number of points', () => {
    fc.assert(
      fc.property(curves, fc.integer({ min: 8, max: 1000 }), (curve, maxPoints) => {
        const thinned = downsampleCurve(curve, 0, 100_000, maxPoints);
        expect(thinned.at.length).toBeLessThanOrEqual(Math.max(maxPoints, 8));
        expect(Math.max(...thinned.people)).toBe(Math.max(curve.people[0] === undefined ? 0 : 0, ...curve.people));
        expect([...thinned.at].sort((a, b) => a - b)).toEqual(thinned.at);
        expect(Math.min(...thinned.people.slice(1), thinned.people[0] ?? 0)).toBe(
          Math.min(curve.at[0] === 0 ? (curve.people[0] ?? 0) : 0, ...curve.people),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('begins a part of the axis with the value that holds there', () => {
    expect(downsampleCurve({ at: [0, 10, 20], people: [1, 5, 2] }, 12, 30, 100)).toEqual({ at: [12, 20], people: [5, 2] });
  });
});
