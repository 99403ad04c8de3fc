import { describe, expect, test } from 'vitest';
import { firstRow, rowsBySlot } from './row-slots';

describe('slots of rows', () => {
  test('go from the first row to the last when the anchor is the first', () => {
    expect(rowsBySlot(7, 4, 7)).toEqual([7, 8, 9, 10]);
    expect(rowsBySlot(0, 3, 0)).toEqual([0, 1, 2]);
  });

  test('pass from a row that left to the one that came, and leave every other in its place', () => {
    expect(rowsBySlot(8, 4, 7)).toEqual([11, 8, 9, 10]);
    expect(rowsBySlot(6, 4, 7)).toEqual([7, 8, 9, 6]);
  });

  test('have every row once, wherever the list was scrolled to from the anchor', () => {
    for (const first of [0, 3, 4, 399, 9_996]) {
      const rows = rowsBySlot(first, 4, 5);
      expect([...rows].sort((a, b) => a - b)).toEqual([first, first + 1, first + 2, first + 3]);
      expect(rows.map((row) => row % 4)).toEqual([1, 2, 3, 0]);
    }
  });

  test('are none for an empty list', () => {
    expect(rowsBySlot(0, 0, 0)).toEqual([]);
  });

  test('start above what is in view, but never before the first row nor so late that rows are missing', () => {
    expect(firstRow(100, 3, 30, 1_000)).toBe(97);
    expect(firstRow(1, 3, 30, 1_000)).toBe(0);
    expect(firstRow(990, 3, 30, 1_000)).toBe(970);
    expect(firstRow(5, 3, 8, 8)).toBe(0);
  });
});
