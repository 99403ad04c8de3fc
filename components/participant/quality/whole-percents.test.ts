import { describe, expect, test } from 'vitest';
import { wholePercents } from './whole-percents';

describe('wholePercents', () => {
  test('adds up to 100', () => {
    expect(wholePercents([1, 1, 1])).toEqual(['34 %', '33 %', '33 %']);
    expect(wholePercents([107, 8, 15])).toEqual(['82 %', '6 %', '12 %']);
    expect(wholePercents([5, 0, 0])).toEqual(['100 %', '0 %', '0 %']);
  });

  test('rounds nothing away that was there', () => {
    expect(wholePercents([997, 3, 0])).toEqual(['99 %', '< 1 %', '0 %']);
  });
});
