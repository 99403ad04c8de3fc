import { z } from 'zod';
import { instant } from './page-answer';
import { progress } from './session-answer';

const milliseconds = z.array(z.number());
const curve = z.object({ at: milliseconds, people: z.array(z.int()) }).meta({ id: 'TimelineCurve' });
const peak = z.object({ at: z.number(), people: z.int() }).meta({ id: 'TimelinePeak' });

const lanes = z
  .object({
    ids: z.array(z.string()),
    kind: z.array(z.int()).meta({
      description:
        '0 absent, 1 partial, 2 present; plus 4 for a host, plus 8 for what is not counted, plus 16 where short gaps are closed because there are more than 1,000 intervals.',
    }),
    offset: z.array(z.int()),
    start: milliseconds,
    end: milliseconds,
    marks: z.array(z.int()),
    assumedOffset: z.array(z.int()).meta({
      description: 'What of lane `i` rests on assumed starts and ends alone: the spans `assumedOffset[i]` to `assumedOffset[i + 1]`.',
    }),
    assumedStart: milliseconds,
    assumedEnd: milliseconds,
  })
  .meta({ id: 'TimelineLanes' });

/**
 * The curve and every person's bars in columns of numbers: ms from `start`. Lane `i` owns the intervals `offset[i]` to
 * `offset[i + 1]`. Lanes come in the order, and with the filters, of the same query on `participants`.
 */
export const timelineAnswer = z
  .object({
    start: instant,
    lengthMs: z.number().meta({ description: 'Length of the axis, ms.' }),
    curve,
    peak: peak.nullable(),
    lanes,
    asOf: instant,
    progress: progress.meta({ description: 'How far the session has been read: while rows are still to come, the curve is too low.' }),
    incomplete: z.boolean(),
  })
  .meta({ id: 'Timeline' });
export type TimelineAnswer = z.infer<typeof timelineAnswer>;
