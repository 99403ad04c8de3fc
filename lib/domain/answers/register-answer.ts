import { z } from 'zod';
import { instant, pageAnswer } from './page-answer';
import { verdict } from './participant-answer';
import { freshness, progress, sessionAnswer } from './session-answer';

/** Somebody on the list of a report without times: who it is, what was chosen to be shown of them, and no more. */
const registerRow = z.object({
  id: z.string(),
  name: z.string().nullable(),
  /** Only where the report shows it, as `role`. */
  externalId: z.string().nullable().optional(),
  role: z.string().nullable().optional(),
  /** Only where the report shows verdicts; `null` while the session is live, and for who is not judged. */
  verdict: verdict.nullable().optional(),
  /** Of who was invited and is not in the session. */
  neverCame: z.literal(true).optional(),
});
export type RegisterRow = z.infer<typeof registerRow>;

/** A page of such a list: by name, else by id. */
export const registerPageAnswer = pageAnswer(registerRow).extend({ freshness, progress, incomplete: z.boolean() });
export type RegisterPageAnswer = z.infer<typeof registerPageAnswer>;

/** A session of which nothing is told but when it was, and who was there. */
export const registerAnswer = sessionAnswer.pick({ id: true, title: true, status: true, incomplete: true }).extend({
  /** The session's own start and end, as the provider has them. */
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  summary: sessionAnswer.shape.summary.pick({
    people: true,
    notCounted: true,
    present: true,
    partial: true,
    absent: true,
    invited: true,
    neverCame: true,
  }),
  asOf: instant,
  freshness,
  progress,
});
export type RegisterAnswer = z.infer<typeof registerAnswer>;

/** The JSON file of such a list. */
export const registerFileAnswer = z.object({
  session: registerAnswer,
  about: z.record(z.string(), z.string()),
  timeZone: z.string(),
  total: z.int(),
  items: z.array(registerRow),
});
