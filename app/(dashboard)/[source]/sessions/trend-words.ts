import { shortInstant } from '@/app/(dashboard)/[source]/short-instant';
import type { NeedsALook, TrendsAnswer } from '@/lib/domain/answers/trends-answer';
import { cutShare } from '@/lib/format';
import type { Words } from '@/lib/messages/words';

type Say = Pick<Words, 't'>;

/** How much more or less a count is than it was; nothing where one of them is not known. */
export function countChange(now: number | null, before: number | null, { t }: Say): string {
  if (now === null || before === null) return '';
  if (now === before) return t('trends.asMany');
  return t(now > before ? 'trends.more' : 'trends.fewer', { count: Math.abs(now - before) });
}

/** As `countChange`, of shares: in points of the per cent that are shown of them. */
export function shareChange(now: number | null, before: number | null, { t }: Say): string {
  if (now === null || before === null) return '';
  const points = cutShare(now, 100) - cutShare(before, 100);
  if (points === 0) return t('trends.asMuch');
  return t(points > 0 ? 'trends.pointsMore' : 'trends.pointsLess', { count: Math.abs(points) });
}

/** How many sessions need a look. */
export const lookCount = ({ missingRows, manyAssumed, unread }: NeedsALook) => missingRows + manyAssumed + unread;

/** Whether there is nothing to show: nothing is known, or there was no session in all the eight weeks. */
export function saysNothing({ sessions, before }: Pick<TrendsAnswer, 'sessions' | 'before'>): boolean {
  return sessions === null || (sessions === 0 && (before.sessions ?? 0) === 0);
}

/** The list is older than that only while the provider fails, or nobody lists. */
const oldMs = 24 * 3_600_000;

/** Of which weeks the figures are, and what they stand beside. `now` in ms. */
export function weeksWords(
  { asOf, before }: Pick<TrendsAnswer, 'asOf' | 'before'>,
  { zone, now }: { zone: string; now: number },
  words: Pick<Words, 't' | 'date'>,
): { weeks: string; beside: string } {
  const { t } = words;
  const isOld = asOf !== null && now - Date.parse(asOf) > oldMs;
  return {
    weeks: isOld ? t('trends.weeksUntil', { until: shortInstant(asOf, zone, words) }) : t('trends.lastWeeks'),
    beside: before.sessions === null ? t('trends.beforeUnknown') : t('trends.besideBefore'),
  };
}
