import { describe, expect, it } from 'vitest';
import { addTimes, gradeTimes, gradeValue, qualityThresholds, timeInBands } from './quality';

const rtt = { fair: 200, poor: 300, higherIsBetter: false };

describe('gradeValue', () => {
  it('puts a limit into the worse band where low is good', () => {
    expect([199.9, 200, 299.9, 300].map((value) => gradeValue(value, rtt))).toEqual(['good', 'fair', 'fair', 'poor']);
  });

  it('puts a limit into the better band where high is good', () => {
    const mos = qualityThresholds.mos;
    expect([4.1, 4, 3.99, 3.6, 3.59].map((value) => mos && gradeValue(value, mos))).toEqual(['good', 'good', 'fair', 'fair', 'poor']);
  });

  it('has no bands for what depends on what was asked for', () => {
    expect(qualityThresholds.fps).toBeUndefined();
    expect(qualityThresholds.bitrate).toBeUndefined();
  });
});

describe('timeInBands', () => {
  it('holds each sample until the next and the last for the usual distance', () => {
    expect(timeInBands([0, 10, 20, 30], [100, 250, 400, 100], rtt)).toEqual({ good: 20, fair: 10, poor: 10 });
  });

  it('counts neither holes nor samples without a value', () => {
    expect(timeInBands([0, 10, 20, 500, 510], [100, null, 400, 100, 100], rtt)).toEqual({ good: 30, fair: 0, poor: 10 });
  });

  it('is empty for an empty series', () => {
    expect(timeInBands([], [], rtt)).toEqual({ good: 0, fair: 0, poor: 0 });
  });
});

describe('gradeTimes', () => {
  it('says poor from five percent of the time on', () => {
    expect(gradeTimes({ good: 95, fair: 0, poor: 5 })).toEqual({ grade: 'poor', share: 0.05 });
  });

  it('does not let a moment change the word', () => {
    expect(gradeTimes({ good: 96, fair: 1, poor: 3 })).toEqual({ grade: 'good', share: 0.96 });
  });

  it('counts poor time as fair or worse', () => {
    expect(gradeTimes({ good: 88, fair: 8, poor: 4 })).toEqual({ grade: 'fair', share: 0.12 });
  });

  it('has no word without samples', () => {
    expect(gradeTimes({ good: 0, fair: 0, poor: 0 })).toBeNull();
  });

  it('adds the times of several lines', () => {
    expect(
      addTimes([
        { good: 1, fair: 2, poor: 3 },
        { good: 10, fair: 20, poor: 30 },
      ]),
    ).toEqual({ good: 11, fair: 22, poor: 33 });
  });
});
