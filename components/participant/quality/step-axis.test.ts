import { expect, test } from 'vitest';
import { awayIn, unionOf } from './presence-of';
import { stretchesOf, valueAt } from './step-axis';

const axis = { start: 100, first: 2 };

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

test('knows when none of the connections was there', () => {
  const at = (start: number, end: number) => ({ start: new Date(start).toISOString(), end: new Date(end).toISOString() });
  const interval = (start: number, end: number) => ({ ...at(start, end), startSource: 'events' as const, endSource: 'events' as const });
  const union = unionOf([{ intervals: [interval(10, 20), interval(40, 50)] }, { intervals: [interval(15, 30)] }]);
  expect(union).toEqual([
    { start: 10, end: 30 },
    { start: 40, end: 50 },
  ]);
  expect(awayIn({ start: 0, end: 60 }, union)).toEqual([
    { start: 0, end: 10 },
    { start: 30, end: 40 },
    { start: 50, end: 60 },
  ]);
  expect(awayIn({ start: 12, end: 45 }, union)).toEqual([{ start: 30, end: 40 }]);
  expect(awayIn({ start: 0, end: 5 }, [])).toEqual([{ start: 0, end: 5 }]);
});
