import { describe, expect, it } from 'vitest';
import { dataSpans, typicalStep, uncovered } from './series-spans';

describe('typicalStep', () => {
  it('is the median distance, so one hole does not change it', () => {
    expect(typicalStep([0, 10, 20, 30, 9000])).toBe(10);
  });

  it('falls back to ten seconds for a lone sample', () => {
    expect(typicalStep([5])).toBe(10_000);
  });
});

describe('dataSpans', () => {
  it('cuts at a missing value and where samples are more than three distances apart', () => {
    expect(dataSpans([0, 10, 20, 30, 70, 80], [1, 1, null, 1, 1, 1])).toEqual([
      { first: 0, last: 1, start: 0, end: 20 },
      { first: 3, last: 3, start: 30, end: 40 },
      { first: 4, last: 5, start: 70, end: 90 },
    ]);
  });

  it('joins samples that are a little late', () => {
    expect(dataSpans([0, 10, 20, 50], [1, 1, 1, 1])).toHaveLength(1);
  });
});

describe('uncovered', () => {
  const presence = [
    { start: 0, end: 100 },
    { start: 200, end: 300 },
  ];

  it('gives presence without samples', () => {
    expect(uncovered(presence, [{ start: 40, end: 250 }], 0)).toEqual([
      { start: 0, end: 40 },
      { start: 250, end: 300 },
    ]);
  });

  it('leaves out pieces within the tolerance', () => {
    expect(uncovered(presence, [{ start: 40, end: 250 }], 40)).toEqual([{ start: 250, end: 300 }]);
  });

  it('gives everything when there is no sample at all', () => {
    expect(uncovered(presence, [], 10)).toEqual(presence);
  });

  it('reads overlapping spans of several connections in any order', () => {
    const spans = [
      { start: 50, end: 120 },
      { start: 0, end: 60 },
      { start: 190, end: 300 },
    ];
    expect(uncovered(presence, spans, 0)).toEqual([]);
  });
});
