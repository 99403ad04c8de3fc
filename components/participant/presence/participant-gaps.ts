import type { IntervalItem } from '@/lib/domain/answers/participant-answer';
import { defaultThresholds } from '@/lib/domain/thresholds';

/** One stretch of a person's record in order: presence, or the gap between two presences. Times in ms. */
export interface Stretch {
  kind: 'present' | 'reconnect' | 'away';
  start: number;
  end: number;
  /** Of a presence: the interval it is. */
  interval?: IntervalItem;
}

/** Presences and the gaps between them, in order; intervals that touch (a change of room) have no gap. */
export function stretches(intervals: IntervalItem[], reconnectMs = defaultThresholds.reconnectMs): Stretch[] {
  const list: Stretch[] = [];
  for (const interval of intervals) {
    const start = Date.parse(interval.start);
    const before = list.at(-1);
    if (before && start > before.end) {
      list.push({ kind: start - before.end <= reconnectMs ? 'reconnect' : 'away', start: before.end, end: start });
    }
    list.push({ kind: 'present', start, end: Date.parse(interval.end), interval });
  }
  return list;
}

const wholeSecond = (ms: number) => Math.floor(ms / 1000) * 1000;

/**
 * How long a stretch is between its ends as they are shown, cut to whole seconds, ms: so a line adds up, and the next
 * goes on where it ended.
 */
export function shownMs({ start, end }: Pick<Stretch, 'start' | 'end'>): number {
  return wholeSecond(end) - wholeSecond(start);
}

/**
 * Whether the presences, each as it is shown, come to another number of seconds than what is counted, which is cut
 * once.
 */
export function addsUpOtherwise(intervals: IntervalItem[], presentMs: number): boolean {
  const shown = stretches(intervals).reduce((sum, stretch) => sum + (stretch.kind === 'present' ? shownMs(stretch) : 0), 0);
  return shown !== wholeSecond(presentMs);
}

/** How many absences (gaps longer than a reconnect) there are, and how long they are together as they are shown, ms. */
export function absenceOf(intervals: IntervalItem[]): { count: number; totalMs: number } {
  const gaps = stretches(intervals).filter((stretch) => stretch.kind === 'away');
  return { count: gaps.length, totalMs: gaps.reduce((sum, gap) => sum + shownMs(gap), 0) };
}
