import { describe, expect, test } from 'vitest';
import { pageNumbers } from './page-numbers';

describe('pageNumbers', () => {
  test('offers every page when there are few', () => {
    expect(pageNumbers(1, 1)).toEqual([1]);
    expect(pageNumbers(2, 5)).toEqual([1, 2, 3, 4, 5]);
  });

  test('keeps the ends and the neighbours, and leaves the rest out', () => {
    expect(pageNumbers(10, 40)).toEqual([1, null, 9, 10, 11, null, 40]);
    expect(pageNumbers(1, 40)).toEqual([1, 2, 3, 4, null, 40]);
    expect(pageNumbers(40, 40)).toEqual([1, null, 37, 38, 39, 40]);
  });

  test('never leaves out a single page', () => {
    expect(pageNumbers(4, 40)).toEqual([1, 2, 3, 4, 5, null, 40]);
  });
});
