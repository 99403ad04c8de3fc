import type { QualityBand } from '@/components/charts/quality-chart';
import type { QualityMetric } from '@/lib/domain/peer-report';
import { addTimes, gradeTimes, type QualityGrade, type QualityTimes, qualityThresholds, timeInBands } from '@/lib/domain/quality';
import type { QualityLine, QualityRow } from '@/lib/domain/quality-rows';
import { dataSpans, typicalStep, uncovered } from '@/lib/domain/series-spans';
import { type SeriesPoint, thinSeries } from '@/lib/domain/thin-series';
import type { Span } from './time-span';

/** Recharts is given at most this many points a chart. */
const mostPoints = 1000;
/** A minute without samples, such as the first one after a join, is not worth a mark. */
const shortHoleMs = 60_000;

export interface QualityFigures {
  /** Lines of the same style drawn as one, since they follow each other in time. */
  lines: { id: string; style: number; points: SeriesPoint[] }[];
  low: number;
  high: number;
  bands: QualityBand[];
  holes: { start: number; end: number }[];
  times: QualityTimes | null;
  grade: { grade: QualityGrade; share: number } | null;
  median: number;
  highest: { value: number; at: number };
  lowest: { value: number; at: number };
  noDataMs: number;
}

/**
 * Everything a small multiple shows, for the part of time in `view` (ms). The word and the figures are of that part too, so zooming in answers for the zoomed time.
 * `presence`: the connections' intervals, disjoint and ascending; where they have no sample is a hole.
 */
export function qualityFigures(row: QualityRow, presence: { start: number; end: number }[], view: Span): QualityFigures | null {
  const cut = row.lines.map((line) => cutTo(line, view)).filter((line) => line.at.length > 0);
  const samples = cut.flatMap((line) => line.at.map((at, index) => ({ at, value: line.values[index] ?? null })));
  const known = samples.filter((sample): sample is { at: number; value: number } => sample.value !== null);
  const sorted = known.map((sample) => sample.value).sort((a, b) => a - b);
  const first = known[0];
  if (!first) return null;
  const threshold = qualityThresholds[row.metric];
  const times = threshold ? addTimes(cut.map((line) => timeInBands(line.at, line.values, threshold))) : null;
  const inView = presence
    .map(({ start, end }) => ({ start: Math.max(start, view.from), end: Math.min(end, view.to) }))
    .filter(({ start, end }) => end > start);
  const spans = row.lines.flatMap((line) => dataSpans(line.at, line.values));
  const tolerance = Math.max(shortHoleMs, 3 * Math.min(...row.lines.map((line) => typicalStep(line.at))));
  const holes = uncovered(inView, spans, tolerance);
  const highest = known.reduce((best, sample) => (sample.value > best.value ? sample : best), first);
  const lowest = known.reduce((best, sample) => (sample.value < best.value ? sample : best), first);
  const [low, high] = scaleOf(row.metric, lowest.value, highest.value);
  return {
    lines: drawnLines(row.lines, view),
    low,
    high,
    bands: bandsOf(row.metric, low, high),
    holes,
    times,
    grade: times && gradeTimes(times),
    median: sorted[sorted.length >> 1] ?? first.value,
    highest,
    lowest,
    noDataMs: holes.reduce((sum, hole) => sum + hole.end - hole.start, 0),
  };
}

function cutTo(line: QualityLine, view: Span): QualityLine {
  const kept = line.at.map((at, index) => ({ at, index })).filter(({ at }) => at >= view.from && at <= view.to);
  return { ...line, at: kept.map(({ at }) => at), values: kept.map(({ index }) => line.values[index] ?? null) };
}

function drawnLines(lines: QualityLine[], view: Span): QualityFigures['lines'] {
  const styles = [...new Set(lines.map((line) => line.style))].sort((a, b) => a - b);
  const each = Math.floor(mostPoints / lines.length) - 1;
  return styles.map((style) => {
    const points: SeriesPoint[] = [];
    for (const line of lines) {
      if (line.style !== style) continue;
      const next = thinSeries(line.at, line.values, view.from, view.to, Math.max(30, each));
      const before = points.at(-1);
      if (before && next[0]) points.push({ at: (before.at + next[0].at) / 2, value: null });
      points.push(...next);
    }
    return { id: String(style), style, points };
  });
}

/** So that the line fills the picture and the limit of good is always in it. */
function scaleOf(metric: QualityMetric, lowest: number, highest: number): [number, number] {
  const threshold = qualityThresholds[metric];
  if (metric === 'mos') return [Math.max(1, Math.min(3.4, Math.floor(lowest * 10) / 10 - 0.1)), 5];
  return [0, Math.max(highest * 1.1, threshold ? threshold.fair * 1.25 : 1)];
}

function bandsOf(metric: QualityMetric, low: number, high: number): QualityBand[] {
  const threshold = qualityThresholds[metric];
  if (!threshold) return [];
  if (threshold.higherIsBetter) {
    return [
      { from: low, to: threshold.poor, grade: 'poor', better: 'above' },
      { from: threshold.poor, to: threshold.fair, grade: 'fair', better: 'above' },
    ];
  }
  return [
    { from: threshold.fair, to: Math.min(threshold.poor, high), grade: 'fair' as const, better: 'below' as const },
    { from: threshold.poor, to: high, grade: 'poor' as const, better: 'below' as const },
  ].filter((band) => band.to > band.from);
}
