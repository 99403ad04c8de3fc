import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { defaultThresholds } from '@/lib/domain/thresholds';

export type Judged = Pick<SessionAnswer, 'status' | 'attendanceWindow'>;

/** Which part of the session a window is, in the words of the switch. */
export function isWhole({ begins, ends }: NonNullable<SessionAnswer['attendanceWindow']>): boolean {
  return begins === 1 && ends === 1;
}

/**
 * Whether the window leaves out so much that the whole session is worth offering: it is shorter than half of the time
 * that anybody was in.
 */
export function isShortWindow({ status, attendanceWindow: window, occupiedMs }: Judged & Pick<SessionAnswer, 'occupiedMs'>): boolean {
  if (window === null || status === 'live' || isWhole(window)) return false;
  return (Date.parse(window.end) - Date.parse(window.start)) * 2 < occupiedMs;
}

/**
 * Minutes at either end that nobody is judged by, from which on they are worth a word: as many as make somebody late.
 */
const worthAWordMs = defaultThresholds.lateMs;

/** Whether the session went on for a while before or after its attendance window. */
export function leavesOutMuch({
  attendanceWindow: window,
  startedAt,
  endedAt,
  status,
  asOf,
}: Judged & Pick<SessionAnswer, 'startedAt' | 'endedAt' | 'asOf'>): boolean {
  if (window === null) return false;
  const before = startedAt === null ? 0 : Date.parse(window.start) - Date.parse(startedAt);
  const after = Date.parse(status === 'live' ? asOf : (endedAt ?? asOf)) - Date.parse(window.end);
  return Math.max(before, after) >= worthAWordMs;
}
