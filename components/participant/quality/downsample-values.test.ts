import { describe, expect, test } from 'vitest';
import { downsampleValues } from './downsample-values';

const axis = { start: 0, first: 0 };
const step = 10_000;
const pointsOf = (values: (number | null)[], from = 0, to = values.length * step, most = 1_000) =>
  downsampleValues(values, axis, from, to, most).map(({ at, value }) => [at / step, value]);

describe('downsampleValues', () => {
  test('draws each value at the middle of its step, as it tells of the whole of it', () => {
    expect(pointsOf([1, 2, 3])).toEqual([
      [0.5, 1],
      [1.5, 2],
      [2.5, 3],
    ]);
  });

  test('breaks where there is no data, and draws a lone step as long as it lasts', () => {
    expect(pointsOf([1, 1, null, null, 7, null])).toEqual([
      [0.5, 1],
      [1.5, 1],
      [2, null],
      [4, 7],
      [5, 7],
    ]);
  });

  test('keeps at most the points asked for, with every peak, trough and break, in the order of time', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => (index === 7_777 ? 900 : index === 12_345 ? -5 : index % 7));
    const broken = many.map((value, index) => (index > 5_000 && index < 5_400 ? null : value));
    const points = pointsOf(broken);
    expect(points.length).toBeLessThanOrEqual(1_000);
    expect(points).toContainEqual([7_777.5, 900]);
    expect(points).toContainEqual([12_345.5, -5]);
    expect(points.some(([, value]) => value === null)).toBe(true);
    expect(points.every(([at], index) => index === 0 || (at ?? 0) >= (points[index - 1]?.[0] ?? 0))).toBe(true);
  });

  test('cuts to the range and keeps one point on either side', () => {
    expect(pointsOf([1, 2, 3, 4, 5], 2 * step, 3 * step).map(([at]) => at)).toEqual([1.5, 2.5, 3.5]);
  });

  test('is empty for a line without values', () => {
    expect(pointsOf([null, null])).toEqual([]);
    expect(pointsOf([])).toEqual([]);
  });
});
