import { formatMetric, mediaNames, metricNames } from '@/components/participant/participant-words';
import type { PersonQuality } from '@/lib/domain/answers/quality-answer';
import { type QualityGrade, type QualityThreshold, qualityThresholds, thresholdOf } from '@/lib/domain/quality/quality-grade';
import type { LineId } from '@/lib/domain/quality/quality-line';
import { stepMs } from '@/lib/domain/quality/quality-steps';
import { formatDuration, formatPercent } from '@/lib/format';
import type { QualityFigures } from './quality-figures';
import type { QualityRow } from './quality-rows';

/** `Audio sent`. */
export function groupName({ media, direction }: Pick<LineId, 'media' | 'direction'>): string {
  return `${mediaNames[media]} ${direction}`;
}

/** From where a line is fair and poor: `fair from 2 %, poor from 5 %`; `null` where it is not graded. */
export function limitWords(line: LineId): string | null {
  const threshold = thresholdOf(line);
  if (!threshold) return null;
  const [fair, poor] = [formatMetric(line.metric, threshold.fair), formatMetric(line.metric, threshold.poor)];
  return threshold.higherIsBetter ? `fair below ${fair}, poor below ${poor}` : `fair from ${fair}, poor from ${poor}`;
}

/** The limits of all lines that are graded, in one sentence. */
export function limitsSentence(): string {
  const { loss, rtt, jitter, mos } = qualityThresholds;
  const pair = ({ fair, poor }: QualityThreshold, unit: string) => `${fair} and ${poor}${unit}`;
  return `Fair and poor from: packet loss ${pair(loss, ' %')}, round trip ${pair(rtt, ' ms')}, jitter of audio ${pair(jitter, ' ms')}, MOS of audio below ${pair(mos, '')}.`;
}

/** What a whole stretch is called after. */
export const ruleSentence =
  'Told in steps of 10 s. Poor: at least 5 % of the graded steps and at least 3, or 6 in a row; fair: the same of fair and poor together.';

/** How the time divides: `good 92 %, fair 2 %, poor 6 % of 1 h 20 min graded`. */
export function timesSentence({ graded, noDataMs, quietMs }: QualityFigures): string {
  const sentences: string[] = [];
  if (graded) {
    const { good, fair, poor } = graded.counts;
    const total = good + fair + poor;
    const part = (word: string, count: number) => `${word} ${formatPercent(count / total)}`;
    sentences.push(`${part('good', good)}, ${part('fair', fair)}, ${part('poor', poor)} of ${formatDuration(total * stepMs)} graded.`);
  }
  if (quietMs > 0) sentences.push(`Muted, silent or paused for ${formatDuration(quietMs)}.`);
  if (noDataMs > 0) sentences.push(`No data for ${formatDuration(noDataMs)}.`);
  return sentences.join(' ');
}

/** The word beside a line: `good`, or `poor 6 %` with the share of the time it was that bad or worse. */
export function gradeWords({ graded }: QualityFigures): string {
  if (graded === null) return 'not graded';
  const { grade, share } = graded;
  if (grade === null) return 'too little';
  return grade === 'good' ? 'good' : `${grade} ${formatPercent(share)}`;
}

/** A row in one sentence, for who does not see the chart. `time` writes an instant. */
export function rowSentence(row: QualityRow, figures: QualityFigures, time: (at: number) => string): string {
  const value = (number: number) => formatMetric(row.metric, number);
  const lowIsBad = row.metric === 'mos' || row.metric === 'fps';
  const extreme = lowIsBad ? figures.lowest : figures.highest;
  const limits = limitWords(row);
  const grade = figures.graded === null ? 'not graded' : `${gradeWords(figures)} (${limits})`;
  return `${mediaNames[row.media]}, ${metricNames[row.metric].name}, ${row.direction}: ${grade}; median ${value(figures.median)}, ${lowIsBad ? 'lowest' : 'highest'} ${value(extreme.value)} at ${time(extreme.at)}. ${timesSentence(figures)}`;
}

/** What made it so: `video sent: 12 % of the time above 5 % loss`. `null` for good and without a grade. */
export function worstLineWords(
  { grade, line, lineSteps, steps }: Pick<PersonQuality, 'grade' | 'line' | 'lineSteps' | 'steps'>,
  rows: readonly LineIdOfRow[],
): string | null {
  const row = rows.find(({ id }) => id === line);
  const threshold = row && thresholdOf(row);
  if (!row || !threshold || (grade !== 'fair' && grade !== 'poor')) return null;
  const share = formatPercent(lineSteps / gradedSteps(steps));
  const limit = formatMetric(row.metric, threshold[grade]);
  const above = {
    loss: `above ${limit} loss`,
    rtt: `above ${limit} round trip`,
    jitter: `above ${limit} jitter`,
    mos: `below MOS ${limit}`,
  };
  const words: Record<string, string> = above;
  return `${groupName(row).toLowerCase()}: ${share} of the time ${words[row.metric] ?? ''}`;
}

interface LineIdOfRow extends LineId {
  id: string;
}

export function gradedSteps({ good, fair, poor }: PersonQuality['steps']): number {
  return good + fair + poor;
}

/** Why somebody has no grade. */
export const noGradeWords: Record<NonNullable<PersonQuality['why']>, string> = {
  'not-read': 'No grade: not all of what it needs was read.',
  'no-report': 'No grade: the provider’s report has no samples.',
  'too-little': 'No grade: less than a minute (6 steps of 10 s) could be graded.',
};

export const gradeNames: Record<QualityGrade, string> = { good: 'Good', fair: 'Fair', poor: 'Poor' };
