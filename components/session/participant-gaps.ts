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

/** How many absences (gaps longer than a reconnect) there are, and how long they are together, ms. */
export function absenceOf(intervals: IntervalItem[]): { count: number; totalMs: number } {
  const gaps = stretches(intervals).filter((stretch) => stretch.kind === 'away');
  return { count: gaps.length, totalMs: gaps.reduce((sum, gap) => sum + gap.end - gap.start, 0) };
}
