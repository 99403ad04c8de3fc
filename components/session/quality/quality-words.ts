import { type QualityGrade, type QualityThreshold, qualityThresholds } from '@/lib/domain/quality';
import type { QualityRow } from '@/lib/domain/quality-rows';
import { formatDuration, formatPercent } from '@/lib/format';
import type { QualityFigures } from './participant-quality-figures';
import { formatMetric, mediaNames, metricNames } from './participant-words';

/** `Round trip, sent`. */
function rowName(row: QualityRow): string {
  return `${metricNames[row.metric].name}, ${row.direction}`;
}

/** `Audio sent`. */
export function groupName(row: QualityRow): string {
  return `${mediaNames[row.media]} ${row.direction}`;
}

/** Where the bands lie: `Good below 200 ms, poor from 300 ms.` */
export function thresholdSentence(row: QualityRow): string {
  const threshold: QualityThreshold | undefined = qualityThresholds[row.metric];
  if (!threshold) return 'Not graded: what is good depends on what was asked for.';
  const fair = formatMetric(row.metric, threshold.fair);
  const poor = formatMetric(row.metric, threshold.poor);
  return threshold.higherIsBetter ? `Good from ${fair}, poor below ${poor}.` : `Good below ${fair}, poor from ${poor}.`;
}

/** How the time divides: `good 92 %, fair 2 %, poor 6 % of 1 h 20 min with data`. */
export function timesSentence({ times, noDataMs }: QualityFigures): string {
  const missing = noDataMs > 0 ? ` No data for ${formatDuration(noDataMs)}.` : '';
  if (!times) return missing.trim();
  const total = times.good + times.fair + times.poor;
  const parts = (['good', 'fair', 'poor'] as QualityGrade[]).map((grade) => `${grade} ${formatPercent(times[grade] / total)}`);
  return `${parts.join(', ')} of ${formatDuration(total)} with data.${missing}`;
}

/** The word beside a line: `good`, or `poor 6 %` with the share of the time it was that bad or worse. */
export function gradeWords(grade: QualityFigures['grade']): string {
  if (!grade) return '';
  return grade.grade === 'good' ? 'good' : `${grade.grade} ${formatPercent(grade.share)}`;
}

/** A row in one sentence, for who does not see the chart. `time` writes an instant. */
export function rowSentence(row: QualityRow, figures: QualityFigures, time: (at: number) => string): string {
  const value = (number: number) => formatMetric(row.metric, number);
  const extreme = row.metric === 'mos' || row.metric === 'fps' ? figures.lowest : figures.highest;
  const word = row.metric === 'mos' || row.metric === 'fps' ? 'lowest' : 'highest';
  const grade = figures.grade ? ` ${gradeWords(figures.grade)};` : '';
  return `${mediaNames[row.media]}, ${rowName(row)}:${grade} median ${value(figures.median)}, ${word} ${value(extreme.value)} at ${time(extreme.at)}. ${timesSentence(figures)}`;
}
