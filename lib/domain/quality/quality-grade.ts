import type { LineId } from './quality-line';
import type { QualityMetric } from './quality-stream';

export type QualityGrade = 'good' | 'fair' | 'poor';

/** Where fair and poor begin, in the metric's own unit (percent, ms, points of MOS). */
export interface QualityThreshold {
  fair: number;
  poor: number;
  /** Then the limits themselves belong to the better grade, else to the worse one. */
  higherIsBetter: boolean;
}

/**
 * The limits are a judgement between what vendors publish and ITU-T G.107; there is no agreement in the field.
 * Pauses and simulcast move frames, bitrates, and the jitter and MOS of pictures, so these are shown and not graded.
 */
export const qualityThresholds = {
  loss: { fair: 2, poor: 5, higherIsBetter: false },
  rtt: { fair: 300, poor: 500, higherIsBetter: false },
  jitter: { fair: 30, poor: 50, higherIsBetter: false },
  mos: { fair: 3.6, poor: 3.1, higherIsBetter: true },
} satisfies Partial<Record<QualityMetric, QualityThreshold>>;

/**
 * The limits a line is graded by: loss, round trip of what is sent, jitter and MOS of audio. `null` for every other
 * line.
 */
export function thresholdOf({ media, direction, metric }: LineId): QualityThreshold | null {
  if (metric === 'loss') return qualityThresholds.loss;
  if (metric === 'rtt') return direction === 'sent' ? qualityThresholds.rtt : null;
  if (metric === 'jitter' || metric === 'mos') return media === 'audio' ? qualityThresholds[metric] : null;
  return null;
}

/** The grade of one value. */
export function gradeValue(value: number, { fair, poor, higherIsBetter }: QualityThreshold): QualityGrade {
  if (higherIsBetter) return value >= fair ? 'good' : value >= poor ? 'fair' : 'poor';
  return value < fair ? 'good' : value < poor ? 'fair' : 'poor';
}

const badness: Record<QualityGrade, number> = { good: 0, fair: 1, poor: 2 };

/** Above 0 when `a` is worse than `b`. */
export function compareGrades(a: QualityGrade, b: QualityGrade): number {
  return badness[a] - badness[b];
}
