import type { QualityBand } from '@/components/charts/quality-chart';
import type { PersonQuality } from '@/lib/domain/answers/quality-answer';
import type { Span } from '@/lib/domain/interval';
import { type GradedSteps, gradeSteps } from '@/lib/domain/quality/grade-steps';
import { type QualityGrade, thresholdOf } from '@/lib/domain/quality/quality-grade';
import { stepMs } from '@/lib/domain/quality/quality-steps';
import { downsampleValues, type SeriesPoint } from './downsample-values';
import type { QualityRow } from './quality-rows';
import { entryStart, type StepAxis, stretchesOf } from './step-axis';

/** Recharts is given at most this many points a chart. */
const maxPoints = 1000;
/** Shorter holes, such as the moment after a join, are not worth a mark. */
const fewestHoleSteps = 3;

export interface QualityFigures {
  /** Lines of the same style drawn as one, since they follow each other in time. */
  lines: { id: string; style: number; points: SeriesPoint[] }[];
  low: number;
  high: number;
  bands: QualityBand[];
  /** Presence without data. */
  holes: Span[];
  /** Reports that nothing flowed. */
  quiet: Span[];
  /** Bad steps of a received line that were bad already when they were sent. */
  others: Span[];
  /** `null` for a line that is not graded. */
  graded: GradedSteps | null;
  median: number;
  highest: { value: number; at: number };
  lowest: { value: number; at: number };
  noDataMs: number;
  quietMs: number;
}

const gradeOf: Record<string, QualityGrade | undefined> = { g: 'good', f: 'fair', p: 'poor' };

interface Input {
  steps: StepAxis;
  /** The part of time that is shown, ms. */
  view: Span;
  /** When the connections that are shown were there: disjoint and ascending, ms. */
  presence: readonly Span[];
  /** The steps, from the first to the last, that came badly from a sender who sent badly. */
  otherRuns: PersonQuality['whoseRuns'];
}

/**
 * Everything a small multiple shows. The word and the figures are of the time in view too, so zooming in answers for
 * the zoomed time.
 */
export function qualityFigures(whole: QualityRow, { steps, view, presence, otherRuns }: Input): QualityFigures | null {
  const row = { ...whole, steps: present(whole.steps, steps, presence) };
  const inView = (index: number) => {
    const middle = entryStart(index, steps) + stepMs / 2;
    return middle >= view.start && middle < view.end;
  };
  const known = row.lines.flatMap(({ values }) =>
    values.flatMap((value, index) => (value !== null && inView(index) ? [{ value, at: entryStart(index, steps) }] : [])),
  );
  const [first] = known;
  if (!first) return null;
  const sorted = known.map(({ value }) => value).sort((a, b) => a - b);
  const highest = known.reduce((best, sample) => (sample.value > best.value ? sample : best), first);
  const lowest = known.reduce((best, sample) => (sample.value < best.value ? sample : best), first);
  const indexes = [...row.steps].flatMap((letter, index) => (letter !== ' ' && inView(index) ? [index] : []));
  const letters = indexes.map((index) => row.steps.charAt(index));
  const isGraded = letters.some((letter) => gradeOf[letter] !== undefined);
  const [low, high] = scaleOf(row, isGraded, lowest.value, highest.value);
  const count = (letter: string) => letters.filter((one) => one === letter).length;
  return {
    lines: drawnLines(row, steps, view),
    low,
    high,
    bands: isGraded ? bandsOf(row, low, high) : [],
    holes: stretchesOf(row.steps, '-', steps, fewestHoleSteps),
    quiet: stretchesOf(row.steps, 'q', steps),
    others: row.direction === 'received' ? stretchesOf(inRuns(row.steps, steps, otherRuns), 'fp', steps) : [],
    graded: isGraded
      ? gradeSteps(
          indexes,
          letters.map((letter) => gradeOf[letter] ?? null),
        )
      : null,
    median: sorted[sorted.length >> 1] ?? first.value,
    highest,
    lowest,
    noDataMs: count('-') * stepMs,
    quietMs: count('q') * stepMs,
  };
}

/** The letters of the steps whose middle lies in the presence; all else is away. */
function present(letters: string, steps: StepAxis, presence: readonly Span[]): string {
  let interval = 0;
  return [...letters]
    .map((letter, index) => {
      const middle = entryStart(index, steps) + stepMs / 2;
      while ((presence[interval]?.end ?? Number.POSITIVE_INFINITY) <= middle) interval += 1;
      return middle >= (presence[interval]?.start ?? Number.POSITIVE_INFINITY) ? letter : ' ';
    })
    .join('');
}

/** The row's letters in the runs, and blanks in all other steps. */
function inRuns(letters: string, { first }: StepAxis, runs: PersonQuality['whoseRuns']): string {
  return runs.reduce((text, [from, to]) => text.padEnd(from - first) + letters.slice(from - first, to - first + 1), '');
}

function drawnLines({ lines }: QualityRow, steps: StepAxis, view: Span): QualityFigures['lines'] {
  const styles = [...new Set(lines.map((line) => line.style))].sort((a, b) => a - b);
  const each = Math.floor(maxPoints / lines.length) - 1;
  return styles.map((style) => {
    const points: SeriesPoint[] = [];
    for (const line of lines) {
      if (line.style !== style) continue;
      const next = downsampleValues(line.values, steps, view.start, view.end, Math.max(30, each));
      const before = points.at(-1);
      if (before && next[0]) points.push({ at: (before.at + next[0].at) / 2, value: null });
      points.push(...next);
    }
    return { id: String(style), style, points };
  });
}

/** So that the line fills the picture and, where it is graded, the limit of good is always in it. */
function scaleOf(row: QualityRow, isGraded: boolean, lowest: number, highest: number): [number, number] {
  if (row.metric === 'mos') return [Math.max(1, Math.min(isGraded ? 3.4 : 5, Math.floor(lowest * 10) / 10 - 0.1)), 5];
  const fair = (isGraded && thresholdOf(row)?.fair) || 0;
  return [0, Math.max(highest * 1.1, fair === 0 ? 1 : fair * 1.25)];
}

function bandsOf(row: QualityRow, low: number, high: number): QualityBand[] {
  const threshold = thresholdOf(row);
  if (!threshold) return [];
  const { fair, poor } = threshold;
  const bands: QualityBand[] = threshold.higherIsBetter
    ? [
        { from: low, to: poor, grade: 'poor', better: 'above' },
        { from: Math.max(low, poor), to: fair, grade: 'fair', better: 'above' },
      ]
    : [
        { from: fair, to: Math.min(poor, high), grade: 'fair', better: 'below' },
        { from: poor, to: high, grade: 'poor', better: 'below' },
      ];
  return bands.filter((band) => band.to > band.from);
}
