import { type Curve, downsampleCurve } from '@/lib/domain/concurrency';
import type { SessionCount } from '@/lib/domain/count-session';

/**
 * A head-count curve for lists: the people who are there from each of these moments on, in ms from the session's start.
 */
export type SmallCurve = Curve;

/** How well a session was attended, as lists show it; `null` while it is live. */
export interface AttendanceFigures {
  present: number | null;
  partial: number | null;
  absent: number | null;
  /** Mean attendance of the people, 0 to 1. */
  averageAttendance: number | null;
  curve: SmallCurve | null;
}

/** What lists tell of a session that was read; times in ms. */
export interface CountedFigures {
  live: boolean;
  asOf: number;
  start: number | null;
  end: number | null;
  /** `null` where it is known, but not counted by today's rules yet. */
  summary: { people: number; peak: number } | null;
  attendance?: AttendanceFigures | undefined;
  /** Fewer rows came than the provider announced. */
  incomplete: boolean;
  /**
   * Set where they were counted from the provider's list, not from the session read whole; with the connections in at
   * the list's time.
   */
  fromList?: { connectionsIn: number } | undefined;
}

/** Points of a curve in lists: a small line, not a chart. */
const maxPoints = 40;

function smallCurve({ curve, start, end }: SessionCount): SmallCurve | null {
  if (start === null || end === null) return null;
  const thinned = downsampleCurve(curve, start, end, maxPoints);
  return { at: thinned.at.map((at) => at - start), people: thinned.people };
}

const attendances = new WeakMap<SessionCount, AttendanceFigures>();

/** The attendance figures of a count, with its curve of at most 40 points: made once, however often they are listed. */
export function attendanceFigures(count: SessionCount): AttendanceFigures {
  const known = attendances.get(count);
  if (known !== undefined) return known;
  const { present, partial, absent, averageAttendance } = count.summary;
  const judged = count.live ? null : averageAttendance;
  const figures = { present, partial, absent, averageAttendance: judged, curve: smallCurve(count) };
  attendances.set(count, figures);
  return figures;
}

/** What lists tell of a count. */
export function countedFigures(count: SessionCount, incomplete: boolean): CountedFigures {
  const { live, asOf, start, end, summary } = count;
  return { live, asOf, start, end, summary, attendance: attendanceFigures(count), incomplete };
}
