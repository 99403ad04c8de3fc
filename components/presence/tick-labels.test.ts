import { describe, expect, test } from 'vitest';
import { centredLeft, fittingLabels } from './tick-labels';

describe('tickLabels', () => {
  test('centres a label on its tick, and keeps it inside the column at both ends', () => {
    expect(centredLeft(25, 32)).toBe('clamp(16px, 25%, 100% - 16px)');
  });
});

describe('fittingLabels', () => {
  test('keeps every label that has room', () => {
    expect(fittingLabels([0, 20, 40, 60, 80, 100], 32, 540)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test('leaves out the last one where it would be pushed onto the one before', () => {
    expect(fittingLabels([10, 88, 99], 32, 300)).toEqual([0, 1]);
  });

  test('leaves out a first one that is pushed in, rather than the one on its place behind it', () => {
    expect(fittingLabels([0, 12, 40], 32, 300)).toEqual([1, 2]);
    expect(fittingLabels([1, 4, 40], 32, 300)).toEqual([0, 2]);
  });

  test('has none for no ticks', () => {
    expect(fittingLabels([], 32, 300)).toEqual([]);
  });
});
