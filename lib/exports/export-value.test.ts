import { describe, expect, test } from 'vitest';
import { percentOf } from './export-value';

describe('exportValue', () => {
  test('writes 100 % only of whoever was there throughout', () => {
    for (const share of [0.9996, 0.99999, 1 - Number.EPSILON]) expect(percentOf(share)).toBe(99.9);
    expect(percentOf(1)).toBe(100);
    expect(percentOf(0)).toBe(0);
    expect(percentOf(0.5)).toBe(50);
  });
});
