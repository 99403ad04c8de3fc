import type { FourWeeks } from '@/lib/domain/answers/trends-answer';
import type { Spans } from '@/lib/sessions/known/spans';
import type { Stretch, StretchSums } from './sum-stretch';

/** Four weeks, ms. */
export const fourWeeksMs = 28 * 24 * 3_600_000;

/** The last four weeks that were listed whole, and those before them; `null` where they are not listed whole. */
export interface ListedWeeks {
  last: Stretch;
  before: Stretch | null;
}

/**
 * The four weeks up to the last moment up to which the list of a source is known whole, which is a minute ago unless the
 * provider fails or nobody lists; `null` where no four weeks are, or only some that were over four weeks before `now`.
 * All times in ms.
 */
export function listedWeeks(spans: Spans, now: number): ListedWeeks | null {
  const whole = spans.findLast(([from, to]) => to - from >= fourWeeksMs && to > now - fourWeeksMs);
  if (whole === undefined) return null;
  const [from, to] = whole;
  const middle = to - fourWeeksMs;
  const first = middle - fourWeeksMs;
  return { last: [middle, to], before: from <= first ? [first, middle] : null };
}

/** Less of the sessions that are to be read stands for all of them no longer. */
const leastRead = 0.9;

/** What is told of a stretch that is not listed whole. */
export const nothingKnown: FourWeeks = { sessions: null, people: null, averageAttendance: null };

/** Whether enough of a stretch was read for its people to be those of the stretch. */
function isRead({ sessions, counted, unread }: StretchSums): boolean {
  const due = counted + unread;
  return due === 0 ? sessions === 0 : counted >= due * leastRead;
}

/** The figures of a stretch; those of people are `null` while too much of it is to be read, or nobody was judged. */
export function figuresOfWeeks(sums: StretchSums): FourWeeks {
  const { sessions, people, judged, attended } = sums;
  if (!isRead(sums)) return { ...nothingKnown, sessions };
  return { sessions, people, averageAttendance: judged === 0 ? null : attended / judged };
}
