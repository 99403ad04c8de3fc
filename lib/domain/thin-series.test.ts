import { describe, expect, it } from 'vitest';
import { thinSeries } from './thin-series';

const many = Array.from({ length: 20_000 }, (_, index) => index * 1000);

describe('thinSeries', () => {
  it('leaves a short series as it is', () => {
    expect(thinSeries([0, 10, 20], [1, 2, 3], 0, 20, 1000)).toEqual([
      { at: 0, value: 1 },
      { at: 10, value: 2 },
      { at: 20, value: 3 },
    ]);
  });

  it('keeps at most the points asked for, with every peak and trough', () => {
    const values = many.map((_, index) => (index === 7777 ? 900 : index === 12_345 ? -5 : index % 7));
    const points = thinSeries(many, values, 0, 20_000_000, 1000);
    expect(points.length).toBeLessThanOrEqual(1000);
    expect(points).toContainEqual({ at: 7_777_000, value: 900 });
    expect(points).toContainEqual({ at: 12_345_000, value: -5 });
  });

  it('stays in the order of time', () => {
    const points = thinSeries(
      many,
      many.map((_, index) => (index * 31) % 101),
      0,
      20_000_000,
      300,
    );
    expect(points.every((point, index) => index === 0 || point.at >= (points[index - 1]?.at ?? 0))).toBe(true);
  });

  it('marks a hole with a point that has no value', () => {
    expect(thinSeries([0, 10, 20, 500, 510], [1, 1, 1, 2, 2], 0, 600, 1000).filter((point) => point.value === null)).toEqual([
      { at: 260, value: null },
    ]);
  });

  it('keeps holes when it thins', () => {
    const values = many.map((_, index) => (index > 5000 && index < 5400 ? null : 1));
    expect(thinSeries(many, values, 0, 20_000_000, 600).some((point) => point.value === null)).toBe(true);
  });

  it('cuts to the range and keeps one point on either side', () => {
    expect(thinSeries([0, 10, 20, 30, 40], [1, 2, 3, 4, 5], 15, 25, 1000).map((point) => point.at)).toEqual([10, 20, 30]);
  });

  it('draws a lone sample as a short line', () => {
    expect(thinSeries([0, 10, 20, 500], [1, 1, 1, 7], 0, 600, 1000).slice(-2)).toEqual([
      { at: 500, value: 7 },
      { at: 510, value: 7 },
    ]);
  });

  it('is empty for an empty series', () => {
    expect(thinSeries([], [], 0, 10, 100)).toEqual([]);
  });
});
