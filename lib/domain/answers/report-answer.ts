import { z } from 'zod';
import { countedPageAnswer, errorAnswer, instant } from './page-answer';
import { registerAnswer } from './register-answer';
import { sessionAnswer } from './session-answer';

const nameModes = ['full', 'initials', 'pseudonyms', 'none'] as const;
export const nameMode = z.enum(nameModes).meta({ id: 'NameMode' });
export type NameMode = z.infer<typeof nameMode>;

/**
 * The parts of a report. A part that needs another one is off without it: `quality` needs `detail`, `exports` needs
 * `participants`, `curve` and `detail` need `times`.
 */
const include = z
  .object({
    curve: z.boolean(),
    participants: z.boolean(),
    detail: z.boolean(),
    quality: z.boolean(),
    exports: z.boolean(),
    neverCame: z.boolean().meta({ description: 'Who was invited and never came, as rows beside the people.' }),
    times: z
      .boolean()
      .meta({ description: 'When people were there and how long; without it there is neither curve nor page of a person.' }),
    verdicts: z.boolean().meta({ description: 'Who counts as present, partial or absent, came late or left early.' }),
  })
  .meta({ id: 'ReportInclude' });
export type ReportInclude = z.infer<typeof include>;

/** What is shown of people besides names and times. */
const fields = z
  .object({ externalId: z.boolean(), role: z.boolean(), device: z.boolean(), place: z.boolean() })
  .meta({ id: 'ReportFields' });
export type ReportFields = z.infer<typeof fields>;

const shown = z.object({
  title: z.string().nullable(),
  include,
  fields,
  names: nameMode,
  mode: z.enum(['frozen', 'live']),
  timeZone: z.string(),
  language: z
    .string()
    .nullable()
    .meta({ description: "The language it is read in; `null`: the reader's own. What a reader chooses comes before it." }),
  expiresAt: instant,
});

/**
 * A report link as admins see it. The key is in no answer but the one that made it; `source` is `null` when it is not
 * configured any more.
 */
const reportItem = shown
  .extend({
    id: z.string(),
    source: z.string().nullable(),
    sessionId: z.string(),
    sessionTitle: z.string().nullable(),
    sessionStartedAt: instant.nullable(),
    state: z
      .enum(['active', 'paused', 'expired', 'revoked', 'not-kept'])
      .meta({ description: '`not-kept`: its session ended longer ago than sessions are kept.' }),
    pausedFor: z.enum(['wrong-passwords']).nullable().meta({ description: 'Why it is paused, where nobody paused it.' }),
    maker: z.string().nullable(),
    hasPassword: z.boolean(),
    opens: z.int(),
    lastOpenedAt: instant.nullable(),
    createdAt: instant,
  })
  .meta({ id: 'ReportLink' });
export type ReportItem = z.infer<typeof reportItem>;

export const reportsAnswer = countedPageAnswer(reportItem).meta({ id: 'ReportLinks' });
export type ReportsAnswer = z.infer<typeof reportsAnswer>;

export const reportAnswer = z.object({ report: reportItem }).meta({ id: 'OneReportLink' });

export const madeReportAnswer = z
  .object({ report: reportItem, link: z.string().meta({ description: 'Told this once: only a hash of its key is stored.' }) })
  .meta({ id: 'MadeReportLink' });
export type MadeReportAnswer = z.infer<typeof madeReportAnswer>;

const reportView = z
  .object({ id: z.string(), at: instant, event: z.enum(['opened', 'unlocked', 'wrong-password', 'paused', 'exported']) })
  .meta({ id: 'ReportView' });
export type ReportView = z.infer<typeof reportView>;

/** A page of the view log, the newest first; there are no addresses in it. */
export const reportViewsAnswer = countedPageAnswer(reportView).meta({ id: 'ReportViews' });
export type ReportViewsAnswer = z.infer<typeof reportViewsAnswer>;

const shownToRecipients = shown.omit({ title: true }).meta({ id: 'ShownReport' });

/** What a recipient is told first: the session's figures, and what the link shows. */
export const sharedReportAnswer = sessionAnswer.extend({ report: shownToRecipients }).meta({ id: 'SharedSession' });
export type SharedReportAnswer = z.infer<typeof sharedReportAnswer>;

/** The same of a link that leaves out times. */
export const sharedRegisterAnswer = registerAnswer.extend({ report: shownToRecipients }).meta({ id: 'SharedRegister' });
export type SharedRegisterAnswer = z.infer<typeof sharedRegisterAnswer>;
export const sharedAnswer = z.union([sharedReportAnswer, sharedRegisterAnswer]).meta({ id: 'SharedReport' });
export type SharedAnswer = z.infer<typeof sharedAnswer>;

export const unlockAnswer = z.object({ unlock: z.string() }).meta({ id: 'Unlock' });
export type UnlockAnswer = z.infer<typeof unlockAnswer>;

const planRefusal = z
  .object({ code: z.string(), message: z.string(), retryAfterMs: z.int().nullable().meta({ description: 'Where it can be made later.' }) })
  .meta({ id: 'ReportPlanRefusal' });

/**
 * What making a frozen link reads first, and what may be read. `connections` are those of which anything is missing.
 */
export const reportPlanAnswer = z
  .object({
    connections: z.int(),
    calls: z.int(),
    estimatedMs: z.int().meta({ description: 'About how long reading them takes.' }),
    maxConnections: z.int(),
    maxCalls: z.int().meta({ description: "The share of the account's calls in 5 minutes that reading for links may take." }),
    callsLeft: z.int().meta({ description: 'How many of these are left just now.' }),
    refusal: planRefusal.nullable().meta({ description: 'Why the link would not be made now.' }),
  })
  .meta({ id: 'ReportPlan' });
export type ReportPlanAnswer = z.infer<typeof reportPlanAnswer>;

/** How far the making of a link has come. */
const reportProgress = z
  .object({
    connections: z.int().meta({ description: 'Of which something had to be read first.' }),
    read: z.int().meta({ description: 'How many of them have been read.' }),
  })
  .meta({ id: 'ReportProgress' });
export type ReportProgress = z.infer<typeof reportProgress>;

/** A line of what is told while a link is made. */
export const makingLine = z
  .union([
    z.object({ progress: reportProgress }).meta({ id: 'MakingProgress' }),
    z.object({ made: madeReportAnswer }).meta({ id: 'MakingMade' }),
    errorAnswer,
  ])
  .meta({ id: 'MakingLine' });
export type MakingLine = z.infer<typeof makingLine>;
