import type { QualityMedia, QualityMetric, QualitySeries } from '@/lib/domain/peer-report';
import { typicalStep } from '@/lib/domain/series-spans';

/** What one stream said at one time (ms). Units as in `QualitySeries`. */
export interface QualitySample {
  at: number;
  values: Partial<Record<QualityMetric, number | null>>;
}

const metrics: QualityMetric[] = ['rtt', 'jitter', 'loss', 'mos', 'fps', 'bitrate'];
/** Samples further apart than this many usual distances have a gap between them. */
const GAP = 3;

/**
 * The lines of one medium in one direction, from the samples of all its streams: streams at the same time are averaged, bitrates added up.
 * A metric nobody spoke of has no line. Where samples are further apart than three usual distances, a time without data is put in, so that no line is drawn across.
 */
export function qualitySeries(media: QualityMedia, direction: 'sent' | 'received', samples: QualitySample[]): QualitySeries[] {
  const byTime = new Map<number, QualitySample[]>();
  for (const sample of samples) {
    const same = byTime.get(sample.at);
    if (same) same.push(sample);
    else byTime.set(sample.at, [sample]);
  }
  const times = [...byTime.keys()].sort((a, b) => a - b);
  const at = withGaps(times);
  return metrics.flatMap((metric) => {
    const values = at.map((time) => combined(metric, byTime.get(time) ?? []));
    return values.some((value) => value !== null) ? [{ media, direction, metric, at, values }] : [];
  });
}

function combined(metric: QualityMetric, samples: QualitySample[]): number | null {
  let sum = 0;
  let count = 0;
  for (const { values } of samples) {
    const value = values[metric] ?? null;
    if (value === null) continue;
    sum += value;
    count++;
  }
  if (count === 0) return null;
  return Math.round((metric === 'bitrate' ? sum : sum / count) * 100) / 100;
}

function withGaps(times: number[]): number[] {
  const step = typicalStep(times);
  return times.flatMap((time, index) => {
    const previous = times[index - 1];
    return previous !== undefined && time - previous > GAP * step ? [previous + step, time] : [time];
  });
}

/** A mean opinion score from 1 to 5, else `null`. */
export function asScore(value: unknown): number | null {
  return typeof value === 'number' && value >= 1 && value <= 5 ? value : null;
}
