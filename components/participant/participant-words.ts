import { startWords } from '@/components/presence/mark-words';
import type { IntervalItem, ParticipantRow } from '@/lib/domain/answers/participant-answer';
import { isEndAssumed, isStartAssumed } from '@/lib/domain/assumed-ends';
import type { ReportFilter } from '@/lib/domain/peer-report';
import type { QualityMetric } from '@/lib/domain/quality/quality-stream';
import type { Words } from '@/lib/messages/words';

/** What a part is called; recipients of a report are never offered addresses. */
export function partName(part: ReportFilter, shared: boolean, { t }: Words): string {
  return shared && part === 'ip_information' ? t('participant.place') : t(`participant.part.${part}`);
}

type Ends = Pick<IntervalItem, 'start' | 'end' | 'startSource' | 'endSource'>;
type Assumed = Pick<ParticipantRow, 'assumed'>;

/**
 * Where the two ends of an interval come from: `from a join event to the record’s leave time`; `stale`: live when it
 * was last read.
 */
export function describeEnds(interval: Ends, row: Assumed, words: Words, stale = false): string {
  const start = startWords(interval.startSource, isStartAssumed(interval, row), words);
  if (stale && interval.endSource === 'now') return words.t('participant.endsFrom', { start, end: words.t('participant.endTo.then') });
  const to = words.t(`participant.endTo.${interval.endSource}`);
  const end = isEndAssumed(interval, row) ? words.t('presence.assumedWhat', { what: to }) : to;
  return words.t('participant.endsFrom', { start, end });
}

const drawnBeginning = /^[0-9a-f]{8}(?=-)/i;

/**
 * An id short enough for a row, and still told apart from the person's others by eye: its first 8 characters where they
 * are drawn at random; of one made of words both its ends, since its beginning may be the same for everybody.
 */
export function shortId(id: string): string {
  const [beginning] = drawnBeginning.exec(id) ?? [];
  if (beginning !== undefined) return beginning;
  return id.length <= 15 ? id : `${id.slice(0, 5)}…${id.slice(-9)}`;
}

const digits: Record<QualityMetric, number> = { rtt: 0, loss: 1, jitter: 0, mos: 1, fps: 0, bitrate: 0, lost: 1 };

/** A value with its unit: `182 ms`, `0.4 %`, `27 per s`; a score and what has no known unit without. */
export function formatMetric(metric: QualityMetric, value: number, words: Words): string {
  const minimumFractionDigits = metric === 'mos' ? 1 : 0;
  return words.t(`quality.value.${metric}`, {
    value: words.count(value, { minimumFractionDigits, maximumFractionDigits: digits[metric] }),
  });
}

/** A vendor's event name as words: `MIC_MUTED` and `micToggled` become `mic muted` and `mic toggled`. */
export function eventWords(name: string, { t }: Pick<Words, 't'>): string {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[_\s-]+/g, ' ')
    .trim()
    .toLowerCase();
  return words || t('participant.unnamedEvent');
}
