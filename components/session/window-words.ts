import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { defaultThresholds } from '@/lib/domain/thresholds';
import { formatCount, formatTime } from '@/lib/format';

type Judged = Pick<SessionAnswer, 'status' | 'attendanceWindow'>;

/** Which part of the session a window is, in the words of the switch. */
function isWhole({ begins, ends }: NonNullable<SessionAnswer['attendanceWindow']>): boolean {
  return begins === 1 && ends === 1;
}

/** The attendance window in a sentence: its two times, and how many people in begin and end it. */
export function windowSentence({ status, attendanceWindow: window }: Judged, zone: string): string {
  if (window === null) return 'Nothing in this session has a readable time.';
  const live = status === 'live';
  const time = (at: string) => formatTime(at, zone, { seconds: true });
  const span = `The window: ${time(window.start)} to ${live ? 'now' : time(window.end)}`;
  if (window.crowd === 0) return `${span}, the whole session, as nobody was counted in it.`;
  if (isWhole(window)) return `${span}, while anybody was in.`;
  const people = (count: number) => `${formatCount(count)} ${count === 1 ? 'person' : 'people'}`;
  const ends = live ? '' : ` to the last with ${formatCount(window.ends)}`;
  return `${span}, from the first moment with ${people(window.begins)} in${ends}. They are more than half of the crowd of ${formatCount(window.crowd)}${live ? '' : ', and more than a third of it'}: as many as were in at once for 10 min added up, or for a quarter of the time that anybody was in. So nobody is late because the host was early, or absent because a tab stayed open.`;
}

/** Whether the window leaves out so much that the whole session is worth offering: it is shorter than half of the time that anybody was in. */
export function isShortWindow({ status, attendanceWindow: window, occupiedMs }: Judged & Pick<SessionAnswer, 'occupiedMs'>): boolean {
  if (window === null || status === 'live' || isWhole(window)) return false;
  return (Date.parse(window.end) - Date.parse(window.start)) * 2 < occupiedMs;
}

/** Minutes at either end that nobody is judged by, from which on they are worth a word: as many as make somebody late. */
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
