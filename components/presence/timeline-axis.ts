import type { Span } from '@/lib/domain/interval';

/** The axis that the curve, the head and every row share. */
export interface TimelineAxis {
  /** Its start, ms since the epoch. */
  startMs: number;
  lengthMs: number;
  live: boolean;
  /** Live when it was last read; where it ends is not the present any more. */
  stale?: boolean;
}

/** The part of an axis that is shown, with its round ticks. */
export interface AxisView {
  /** Start of the axis, ms since the epoch: what view and ticks are counted from. */
  startMs: number;
  view: Span;
  ticks: { step: number; at: number[] };
  zone: string;
  /** Of the column, px. */
  width: number;
}

/** The two variables that place the whole axis so that `view` fills the column: the only thing a zoom changes. */
export function viewVariables(view: Span, lengthMs: number): Record<'--view-left' | '--view-width', string> {
  const size = Math.max(1, view.end - view.start);
  return { '--view-left': `${(-view.start / size) * 100}%`, '--view-width': `${(lengthMs / size) * 100}%` };
}
