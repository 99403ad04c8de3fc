import { z } from 'zod';
import type { QualityDirection, QualityMedia, QualityMetric } from '@/lib/domain/quality/quality-stream';
import type { TimeUnit } from '@/lib/domain/quality/time-unit';
import { instant } from './page-answer';

export const qualityGrade = z.enum(['good', 'fair', 'poor']).meta({ id: 'Grade' });
const steps = z.string().meta({
  description:
    'A character a step: g, f, p graded good, fair, poor; v a value that is not graded; q nothing flowed (muted, silent, paused); - no data; a space while away.',
});
const line = z.string().meta({ description: 'medium, direction and metric: `audio sent loss`' });
const who = z.array(z.object({ id: z.string(), name: z.string().nullable(), steps: z.int() }).meta({ id: 'QualitySender' }));
const stepCounts = z.object({ good: z.int(), fair: z.int(), poor: z.int(), none: z.int() }).meta({ id: 'QualitySteps' });
const gradedLine = z.object({ line, steps }).meta({ id: 'QualityLine' });
/** Two steps; the document says of which kind, too, for readers that know no other lists. */
const run = z.tuple([z.int(), z.int()]).meta({ items: { type: 'integer' } });

/** A person's quality: only with `filters=quality_stats`. */
export const personQuality = z
  .object({
    stepMs: z.int(),
    startedAt: instant
      .nullable()
      .meta({ description: "Steps are counted from here: the session's start. `null` when that is not known; then there are no steps." }),
    firstStep: z.int().meta({ description: 'The step that the first character of each line stands for.' }),
    grade: qualityGrade.nullable(),
    why: z.enum(['not-read', 'no-report', 'too-little']).nullable().meta({ description: 'Why there is no grade.' }),
    share: z
      .number()
      .nullable()
      .meta({ description: 'The part of the graded steps that were as the grade says, 0 to 1; `fair` with the poor ones.' }),
    line: line.nullable(),
    lineSteps: z.int().meta({ description: 'In how many of the graded steps that line was as the grade says.' }),
    steps: stepCounts,
    lines: z.array(gradedLine),
    whose: z
      .literal('other')
      .nullable()
      .meta({ description: '`other` where in two thirds of the fair and poor steps what was received had left its sender badly already.' }),
    whoseSteps: z.int(),
    whoseRuns: z.array(run).meta({ description: 'These steps, as runs from the first to the last.' }),
    others: who.meta({ description: 'From whom it came in most of them; empty in a report.' }),
    unreadSteps: z
      .int()
      .meta({ description: 'Fair and poor steps of which that cannot be told, since reports of those it came from are not kept.' }),
    unread: who,
  })
  .meta({ id: 'Quality' });
export type PersonQuality = z.infer<typeof personQuality>;

/** The quality part of one connection as it is answered; `steps` and `values` as in `PersonQuality`, one a step. */
export interface ConnectionQuality {
  /** What round trips and jitter were taken as; `null` when there are none. */
  unit: TimeUnit | null;
  lines: QualityLineItem[];
  notes: string[];
}

/** Values: loss in percent, round trip and jitter in ms, MOS 1 to 5, frames per second, kbit/s. */
export interface QualityLineItem {
  media: QualityMedia;
  direction: QualityDirection;
  metric: QualityMetric;
  steps: string;
  values: (number | null)[];
}
