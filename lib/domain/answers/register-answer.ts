import { z } from 'zod';
import { exportAnswer } from './export-answer';
import { instant, pageAnswer } from './page-answer';
import { participantsAnswer, verdict } from './participant-answer';
import { freshness, progress, sessionAnswer } from './session-answer';

/** Somebody on the list of a report without times: who it is, what was chosen to be shown of them, and no more. */
const registerRow = z
  .object({
    id: z.string(),
    name: z.string().nullable(),
    externalId: z.string().nullable().optional().meta({ description: 'Only where the report shows it, as `role`.' }),
    role: z.string().nullable().optional(),
    verdict: verdict
      .nullable()
      .optional()
      .meta({ description: 'Only where the report shows verdicts; `null` while the session is live, and for who is not judged.' }),
    neverCame: z.literal(true).optional().meta({ description: 'Of who was invited and is not in the session.' }),
  })
  .meta({ id: 'RegisterRow' });
export type RegisterRow = z.infer<typeof registerRow>;

/** A page of such a list: by name, else by id. */
export const registerPageAnswer = pageAnswer(registerRow)
  .extend({ freshness, progress, incomplete: z.boolean() })
  .meta({ id: 'RegisterPage' });
export type RegisterPageAnswer = z.infer<typeof registerPageAnswer>;

/** The people of a report, with or without times. */
export const sharedPeopleAnswer = z.union([participantsAnswer, registerPageAnswer]).meta({ id: 'SharedPeople' });

const registerSummary = sessionAnswer.shape.summary
  .pick({
    people: true,
    notCounted: true,
    present: true,
    partial: true,
    absent: true,
    invited: true,
    neverCame: true,
  })
  .meta({ id: 'RegisterSummary' });

/** A session of which nothing is told but when it was, and who was there. */
export const registerAnswer = sessionAnswer
  .pick({ id: true, title: true, status: true, incomplete: true })
  .extend({
    startedAt: instant.nullable().meta({ description: "The session's own start and end, as the provider has them." }),
    endedAt: instant.nullable(),
    summary: registerSummary,
    asOf: instant,
    freshness,
    progress,
  })
  .meta({ id: 'Register' });
export type RegisterAnswer = z.infer<typeof registerAnswer>;

/** The JSON file of such a list. */
export const registerFileAnswer = z
  .object({
    session: registerAnswer,
    about: z.record(z.string(), z.string()),
    timeZone: z.string(),
    total: z.int(),
    items: z.array(registerRow),
  })
  .meta({ id: 'RegisterFile' });

/** The JSON file of a report, with or without times. */
export const sharedExportAnswer = z.union([exportAnswer, registerFileAnswer]).meta({ id: 'SharedExport' });
