import type { QualityMetric } from './peer-report';
import { dataSpans, typicalStep } from './series-spans';

export type QualityGrade = 'good' | 'fair' | 'poor';

/**
 * Where good ends and where poor begins, in the metric's own unit (ms, percent, MOS points). `higherIsBetter` turns the comparison round.
 * There is no agreement in the field; these are a judgement between what Stream, Plivo, Vidyo and VideoSDK publish, and the G.107 table for MOS.
 * Frames per second and bitrate have no such numbers: what is good depends on what was asked for, so they are shown and not graded.
 */
export const qualityThresholds: Partial<Record<QualityMetric, QualityThreshold>> = {
  rtt: { fair: 200, poor: 300, higherIsBetter: false },
  jitter: { fair: 30, poor: 50, higherIsBetter: false },
  loss: { fair: 2, poor: 5, higherIsBetter: false },
  mos: { fair: 4, poor: 3.6, higherIsBetter: true },
};

export interface QualityThreshold {
  fair: number;
  poor: number;
  higherIsBetter: boolean;
}

/** A share of the time below this does not change the word: one bad moment is not a bad call (Plivo reads the 95th percentile). */
const gradeShare = 0.05;

/** The band a value lies in. The limits themselves belong to the worse band, for MOS to the better one. */
export function gradeValue(value: number, threshold: QualityThreshold): QualityGrade {
  if (threshold.higherIsBetter) return value >= threshold.fair ? 'good' : value >= threshold.poor ? 'fair' : 'poor';
  return value < threshold.fair ? 'good' : value < threshold.poor ? 'fair' : 'poor';
}

/** Time spent in each band, ms; together the time there are samples for. */
export type QualityTimes = Record<QualityGrade, number>;

/**
 * How long a line stayed in each band, in ms. A sample holds until the next one, but no longer than three times the usual distance of samples;
 * `null` values and the time after them count for nothing. `at` is ascending, in ms.
 */
export function timeInBands(at: number[], values: (number | null)[], threshold: QualityThreshold): QualityTimes {
  const times: QualityTimes = { good: 0, fair: 0, poor: 0 };
  const step = typicalStep(at);
  for (const span of dataSpans(at, values)) {
    for (let index = span.first; index <= span.last; index += 1) {
      const value = values[index];
      const start = at[index];
      if (value === null || value === undefined || start === undefined) continue;
      const end = index < span.last ? (at[index + 1] ?? start) : start + step;
      times[gradeValue(value, threshold)] += end - start;
    }
  }
  return times;
}

/** The sum of several lines' times, band by band. */
export function addTimes(all: QualityTimes[]): QualityTimes {
  const sum: QualityTimes = { good: 0, fair: 0, poor: 0 };
  for (const times of all) {
    sum.good += times.good;
    sum.fair += times.fair;
    sum.poor += times.poor;
  }
  return sum;
}

/**
 * The word for a line, and the share of the time (0 to 1) it was that bad or worse: `poor` when at least 5 % of the time was poor, else `fair` when
 * at least 5 % was fair or worse, else `good` with the share that was good. `null` without a single sample.
 */
export function gradeTimes(times: QualityTimes): { grade: QualityGrade; share: number } | null {
  const total = times.good + times.fair + times.poor;
  if (!(total > 0)) return null;
  const poor = times.poor / total;
  const fairOrWorse = (times.fair + times.poor) / total;
  if (poor >= gradeShare) return { grade: 'poor', share: poor };
  if (fairOrWorse >= gradeShare) return { grade: 'fair', share: fairOrWorse };
  return { grade: 'good', share: times.good / total };
}
