import { z } from 'zod';
import { instant } from './page-answer';
import { progress } from './session-answer';

const milliseconds = z.array(z.number());

/**
 * The curve and every person's bars in columns of numbers: ms from `start`. Lane `i` owns the intervals `offset[i]` to `offset[i + 1]`.
 * Lanes come in the order, and with the filters, of the same query on `participants`.
 */
export const timelineAnswer = z.object({
  start: instant,
  /** Length of the axis, ms. */
  lengthMs: z.number(),
  curve: z.object({ at: milliseconds, people: z.array(z.int()) }),
  peak: z.object({ at: z.number(), people: z.int() }).nullable(),
  lanes: z.object({
    ids: z.array(z.string()),
    /** 0 absent, 1 partial, 2 present; plus 4 for a host, plus 8 for what is not counted. */
    kind: z.array(z.int()),
    offset: z.array(z.int()),
    start: milliseconds,
    end: milliseconds,
    marks: z.array(z.int()),
    /** What of lane `i` rests on assumed starts and ends alone: the spans `assumedOffset[i]` to `assumedOffset[i + 1]`. */
    assumedOffset: z.array(z.int()),
    assumedStart: milliseconds,
    assumedEnd: milliseconds,
  }),
  asOf: instant,
  /** How far the session has been read: while rows are still to come, the curve is too low. */
  progress,
  incomplete: z.boolean(),
});
export type TimelineAnswer = z.infer<typeof timelineAnswer>;
