import { formatMetric } from '@/components/participant/participant-words';
import type { PersonQuality } from '@/lib/domain/answers/quality-answer';
import { qualityThresholds, thresholdOf } from '@/lib/domain/quality/quality-grade';
import type { LineId } from '@/lib/domain/quality/quality-line';
import { stepMs } from '@/lib/domain/quality/quality-steps';
import { formatDuration, formatPercent } from '@/lib/format';
import type { Words } from '@/lib/messages/words';
import type { QualityFigures } from './quality-figures';
import type { QualityRow } from './quality-rows';
import { wholePercents } from './whole-percents';

/** `Audio sent`. */
export function groupName({ media, direction }: Pick<LineId, 'media' | 'direction'>, { t }: Words): string {
  return t(`quality.group.${direction}`, { media: t(`quality.media.${media}`) });
}

/** From where a line is fair and poor: `fair from 2 %, poor from 5 %`; `null` where it is not graded. */
export function limitWords(line: LineId, words: Words): string | null {
  const threshold = thresholdOf(line);
  if (!threshold) return null;
  const limits = { fair: formatMetric(line.metric, threshold.fair, words), poor: formatMetric(line.metric, threshold.poor, words) };
  return threshold.higherIsBetter ? words.t('quality.limitsBelow', limits) : words.t('quality.limitsFrom', limits);
}

/** The limits of all lines that are graded, in one sentence. */
export function limitsSentence({ t }: Words): string {
  const { loss, rtt, jitter, mos } = qualityThresholds;
  return t('quality.limits', {
    lossFair: loss.fair,
    lossPoor: loss.poor,
    rttFair: rtt.fair,
    rttPoor: rtt.poor,
    jitterFair: jitter.fair,
    jitterPoor: jitter.poor,
    mosFair: mos.fair,
    mosPoor: mos.poor,
  });
}

/** How the time divides: `good 92 %, fair 2 %, poor 6 % of 1 h 20 min graded`. */
export function timesSentence({ graded, noDataMs, quietMs }: QualityFigures, { t }: Words): string {
  const sentences: string[] = [];
  if (graded) {
    const { good, fair, poor } = graded.counts;
    const total = good + fair + poor;
    const [ofGood = '', ofFair = '', ofPoor = ''] = wholePercents([good, fair, poor]);
    sentences.push(t('quality.timesOf', { good: ofGood, fair: ofFair, poor: ofPoor, length: formatDuration(total * stepMs) }));
  }
  if (quietMs > 0) sentences.push(t('quality.quietFor', { duration: formatDuration(quietMs) }));
  if (noDataMs > 0) sentences.push(t('quality.noDataFor', { duration: formatDuration(noDataMs) }));
  return sentences.join(' ');
}

/** The word beside a line: `good`, or `poor 6 %` with the share of the time it was that bad or worse. */
export function gradeWords({ graded }: QualityFigures, { t }: Words): string {
  if (graded === null) return t('quality.notGraded');
  if (graded.grade === null) return t('quality.tooLittle');
  const grade = t(`quality.gradeInText.${graded.grade}`);
  return graded.grade === 'good' ? grade : t('quality.gradeShare', { grade, share: formatPercent(graded.share) });
}

/** A row in one sentence, for who does not see the chart. `time` writes an instant. */
export function rowSentence(row: QualityRow, figures: QualityFigures, time: (at: number) => string, words: Words): string {
  const { t } = words;
  const value = (number: number) => formatMetric(row.metric, number, words);
  const lowIsBad = row.metric === 'mos' || row.metric === 'fps';
  const extreme = lowIsBad ? figures.lowest : figures.highest;
  const limits = limitWords(row, words);
  const grade = gradeWords(figures, words);
  const values = {
    media: t(`quality.media.${row.media}`),
    metric: t(`quality.metric.${row.metric}`),
    direction: t(`quality.direction.${row.direction}`),
    grade: figures.graded === null || limits === null ? grade : t('quality.gradeWithLimits', { grade, limits }),
    median: value(figures.median),
    value: value(extreme.value),
    time: time(extreme.at),
  };
  return `${lowIsBad ? t('quality.rowLowest', values) : t('quality.rowHighest', values)} ${timesSentence(figures, words)}`;
}

/** What made it so: `video sent: 12 % of the time above 5 % loss`. `null` for good and without a grade. */
export function worstLineWords(
  { grade, line, lineSteps, steps }: Pick<PersonQuality, 'grade' | 'line' | 'lineSteps' | 'steps'>,
  rows: readonly LineIdOfRow[],
  words: Words,
): string | null {
  const { t } = words;
  const row = rows.find(({ id }) => id === line);
  const threshold = row && thresholdOf(row);
  if (!row || !threshold || (grade !== 'fair' && grade !== 'poor')) return null;
  const values = {
    line: t(`quality.group.${row.direction}`, { media: t(`quality.mediaInText.${row.media}`) }),
    share: formatPercent(lineSteps / gradedSteps(steps)),
    limit: formatMetric(row.metric, threshold[grade], words),
  };
  if (row.metric === 'loss') return t('quality.worstLoss', values);
  if (row.metric === 'rtt') return t('quality.worstRoundTrip', values);
  return row.metric === 'jitter' ? t('quality.worstJitter', values) : t('quality.worstMos', values);
}

interface LineIdOfRow extends LineId {
  id: string;
}

export function gradedSteps({ good, fair, poor }: PersonQuality['steps']): number {
  return good + fair + poor;
}
