import { describe, expect, test } from 'vitest';
import { streamOf } from './testing/sample-stream';
import { timeUnitOf } from './time-unit';

const unitOf = (rtt: (number | null)[], jitter: (number | null)[] = []) =>
  timeUnitOf([streamOf([], { rtt: rtt.slice(0, 1), jitter }), streamOf([], { rtt: rtt.slice(1) })]);

describe('timeUnitOf', () => {
  test('is milliseconds where at least half of the round trips are 1 or more, whatever the jitter', () => {
    expect(unitOf([0.4, 80])).toBe('milliseconds');
    expect(unitOf([80, 0.4, 0.3], [20, 20])).toBe('seconds');
    expect(unitOf([80, 0.4, 1, 0.3])).toBe('milliseconds');
  });

  test('does not count round trips of 0, as these are none', () => {
    expect(unitOf([0, 0, 0, 45])).toBe('milliseconds');
  });

  test('is told by the jitters above 0 where there are no round trips', () => {
    expect(unitOf([0, null], [0, 0, 12])).toBe('milliseconds');
    expect(unitOf([], [0.012, 0, 3, 0.02])).toBe('seconds');
  });

  test('is nothing where there is neither', () => {
    expect(unitOf([0], [0, null])).toBeNull();
  });
});
