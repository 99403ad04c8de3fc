import { type Presences, segmentsOf } from '@/components/presence/presence-segments';
import type { IntervalItem } from '@/lib/domain/answers/participant-answer';
import type { Span } from '@/lib/domain/interval';

const wholeSecond = (ms: number) => Math.floor(ms / 1000) * 1000;

/**
 * How long a stretch is between its ends as they are shown, cut to whole seconds, ms: so a line adds up, and the next
 * goes on where it ended.
 */
export function shownMs({ start, end }: Span): number {
  return wholeSecond(end) - wholeSecond(start);
}

/**
 * Whether the presences, each as it is shown, come to another number of seconds than what is counted, which is cut
 * once.
 */
export function addsUpOtherwise(intervals: IntervalItem[], presentMs: number): boolean {
  const shown = intervals.reduce((sum, { start, end }) => sum + shownMs({ start: Date.parse(start), end: Date.parse(end) }), 0);
  return shown !== wholeSecond(presentMs);
}

/** How many absences (gaps longer than a reconnect) there are, and how long they are together as they are shown, ms. */
export function absenceOf(row: Presences): { count: number; totalMs: number } {
  const gaps = segmentsOf(row, 0).filter(({ kind }) => kind === 'away');
  return { count: gaps.length, totalMs: gaps.reduce((sum, gap) => sum + shownMs(gap), 0) };
}
