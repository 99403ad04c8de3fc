import { describe, expect, test } from 'vitest';
import { peopleAt, pointsInView } from './head-count-points';

const curve = { at: [0, 10, 20, 30], people: [1, 5, 3, 0] };

describe('the points of the curve', () => {
  test('say how many are there at an instant, by the step that began last', () => {
    expect([-1, 0, 9, 10, 29, 30, 99].map((at) => peopleAt(curve, at))).toEqual([0, 1, 1, 5, 3, 0, 0]);
    expect(peopleAt({ at: [], people: [] }, 5)).toBe(0);
  });

  test('reach from edge to edge of a zoomed span', () => {
    expect(pointsInView(curve, { start: 15, end: 25 })).toEqual([
      { at: 15, people: 5 },
      { at: 20, people: 3 },
      { at: 25, people: 3 },
    ]);
    expect(pointsInView(curve, { start: 0, end: 30 }).at(-1)).toEqual({ at: 30, people: 0 });
  });

  test('do not fall to nothing at the present moment of a live session', () => {
    expect(pointsInView(curve, { start: 0, end: 30 }, 30).at(-1)).toEqual({ at: 30, people: 3 });
  });
});
