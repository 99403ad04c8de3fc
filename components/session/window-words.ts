import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { defaultThresholds } from '@/lib/domain/thresholds';
import { formatTime } from '@/lib/format';
import type { Words } from '@/lib/messages/words';

type Judged = Pick<SessionAnswer, 'status' | 'attendanceWindow'>;

interface Shown extends Judged {
  /** Live when it was last read. */
  stale?: boolean;
}

/** Which part of the session a window is, in the words of the switch. */
function isWhole({ begins, ends }: NonNullable<SessionAnswer['attendanceWindow']>): boolean {
  return begins === 1 && ends === 1;
}

/** The attendance window in a sentence: its two times, and what begins and ends it. */
export function windowSentence({ status, attendanceWindow: window, stale = false }: Shown, zone: string, { t }: Pick<Words, 't'>): string {
  if (window === null) return t('counting.windowNone');
  const live = status === 'live';
  const time = (at: string) => formatTime(at, zone, { seconds: true });
  const span = { start: time(window.start), end: live && !stale ? t('session.now') : time(window.end) };
  if (window.crowd === 0) return t('counting.windowWhole', span);
  if (isWhole(window)) return t(live ? 'counting.windowAnybodyLive' : 'counting.windowAnybody', span);
  const { crowd } = window;
  if (live) return t('counting.windowCrowdLive', { ...span, crowd });
  return crowd === 2 ? t('counting.windowPair', span) : t('counting.windowCrowd', { ...span, crowd });
}

/** How the usual number in that sentence is found; `null` where there is none in it. */
export function usualSentence({ attendanceWindow: window }: Pick<Judged, 'attendanceWindow'>, { t }: Pick<Words, 't'>): string | null {
  return window === null || window.crowd === 0 || isWhole(window) ? null : t('counting.windowUsual');
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
