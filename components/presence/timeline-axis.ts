import type { Span } from './time-span';

/** The axis that the curve, the head and every row share. */
export interface TimelineAxis {
  /** Its start, ms since the epoch. */
  startMs: number;
  lengthMs: number;
  live: boolean;
  /** Live when it was last read; where it ends is not the present any more. */
  stale?: boolean;
}

/** The two variables that place the whole axis so that `view` fills the column: the only thing a zoom changes. */
export function viewVariables(view: Span, lengthMs: number): Record<'--view-left' | '--view-width', string> {
  const size = Math.max(1, view.to - view.from);
  return { '--view-left': `${(-view.from / size) * 100}%`, '--view-width': `${(lengthMs / size) * 100}%` };
}
