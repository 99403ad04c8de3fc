import { describe, expect, test } from 'vitest';
import { stretchesOf, valueAt } from './step-axis';

const axis = { start: 100, first: 2 };

describe('the axis of steps', () => {
  test('reads the value of the step that an instant lies in, its end included', () => {
    const line = { values: [1, null, 3] };
    expect([20_100, 20_101, 30_100, 30_101, 50_100, 50_101].map((at) => valueAt(line, at, axis))).toEqual([null, 1, 1, null, 3, null]);
  });

  test('finds the stretches of some letters that are long enough', () => {
    expect(stretchesOf('-gg--g---', '-', axis, 2)).toEqual([
      { start: 50_100, end: 70_100 },
      { start: 80_100, end: 110_100 },
    ]);
    expect(stretchesOf('fgp', 'fp', axis)).toHaveLength(2);
  });
});
