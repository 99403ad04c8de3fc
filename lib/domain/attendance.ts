import type { Verdict } from './person';
import type { SessionBounds } from './session-bounds';
import type { Thresholds } from './thresholds';

export interface AttendanceWindow {
  start: number;
  end: number;
}

/**
 * The span attendance is measured against (rule 6): from the session's start to the latest known leave of anybody, because a session outlives its last participant by the vendor's keep-alive;
 * to `asOf` while somebody is in; to the session's end when no leave is known.
 */
export function attendanceWindow(bounds: SessionBounds, leave: number | null, somebodyIn: boolean): AttendanceWindow {
  const end = somebodyIn || leave === null ? bounds.end : Math.min(leave, bounds.end);
  return { start: bounds.start, end: Math.max(end, bounds.start) };
}

/** The verdict on an attendance from 0 to 1. */
export function verdictOf(attendance: number, thresholds: Thresholds): Verdict {
  if (attendance >= thresholds.present) return 'present';
  return attendance >= thresholds.partial ? 'partial' : 'absent';
}
