import { z } from 'zod';
import { countedPageAnswer, instant } from './page-answer';
import { registerAnswer } from './register-answer';
import { sessionAnswer } from './session-answer';

export const nameModes = ['full', 'initials', 'pseudonyms', 'none'] as const;
const names = z.enum(nameModes);
export type NameMode = z.infer<typeof names>;

/** The parts of a report; a part that needs another one (`quality`: `detail`, `exports`: `participants`, `curve` and `detail`: `times`) is off without it. */
const include = z.object({
  curve: z.boolean(),
  participants: z.boolean(),
  detail: z.boolean(),
  quality: z.boolean(),
  exports: z.boolean(),
  /** Who was invited and never came, as rows beside the people. */
  neverCame: z.boolean(),
  /** When people were there and how long; without it there is neither curve nor page of a person. */
  times: z.boolean(),
  /** Who counts as present, partial or absent, came late or left early. */
  verdicts: z.boolean(),
});
export type ReportInclude = z.infer<typeof include>;

/** What is shown of people besides names and times. */
const fields = z.object({ externalId: z.boolean(), role: z.boolean(), device: z.boolean(), place: z.boolean() });
export type ReportFields = z.infer<typeof fields>;

const shown = z.object({
  title: z.string().nullable(),
  include,
  fields,
  names,
  mode: z.enum(['frozen', 'live']),
  timeZone: z.string(),
  expiresAt: instant,
});

/** A report link as admins see it. The key is in no answer but the one that made it; `source` is `null` when it is not configured any more. */
const reportItem = shown.extend({
  id: z.string(),
  source: z.string().nullable(),
  sessionId: z.string(),
  sessionTitle: z.string().nullable(),
  sessionStartedAt: instant.nullable(),
  state: z.enum(['active', 'paused', 'expired', 'revoked']),
  /** Why it is paused, where nobody paused it. */
  pausedFor: z.enum(['wrong-passwords']).nullable(),
  maker: z.string().nullable(),
  hasPassword: z.boolean(),
  opens: z.int(),
  lastOpenedAt: instant.nullable(),
  createdAt: instant,
});
export type ReportItem = z.infer<typeof reportItem>;

export const reportsAnswer = countedPageAnswer(reportItem);
export type ReportsAnswer = z.infer<typeof reportsAnswer>;

export const reportAnswer = z.object({ report: reportItem });

/** `link` is told once: only a hash of its key is stored. */
export const madeReportAnswer = z.object({ report: reportItem, link: z.string() });
export type MadeReportAnswer = z.infer<typeof madeReportAnswer>;

const reportView = z.object({ id: z.string(), at: instant, event: z.enum(['opened', 'unlocked', 'wrong-password', 'paused', 'exported']) });
export type ReportView = z.infer<typeof reportView>;

/** A page of the view log, the newest first; there are no addresses in it. */
export const reportViewsAnswer = countedPageAnswer(reportView);
export type ReportViewsAnswer = z.infer<typeof reportViewsAnswer>;

const shownToRecipients = shown.omit({ title: true });

/** What a recipient is told first: the session's figures, and what the link shows. */
export const sharedReportAnswer = sessionAnswer.extend({ report: shownToRecipients });
export type SharedReportAnswer = z.infer<typeof sharedReportAnswer>;

/** The same of a link that leaves out times. */
export const sharedRegisterAnswer = registerAnswer.extend({ report: shownToRecipients });
export type SharedRegisterAnswer = z.infer<typeof sharedRegisterAnswer>;
export type SharedAnswer = SharedReportAnswer | SharedRegisterAnswer;

export const unlockAnswer = z.object({ unlock: z.string() });
export type UnlockAnswer = z.infer<typeof unlockAnswer>;

/** What making a frozen link reads first, and what may be read. `connections` are those of which anything is missing. */
export const reportPlanAnswer = z.object({
  connections: z.int(),
  calls: z.int(),
  /** About how long reading them takes. */
  estimatedMs: z.int(),
  maxConnections: z.int(),
  /** The share of the account's calls in 5 minutes that reading for links may take; `callsLeft` of it just now. */
  maxCalls: z.int(),
  callsLeft: z.int(),
  /** Why the link would not be made now, or `null`; `retryAfterMs` where it can be made later. */
  refusal: z.object({ code: z.string(), message: z.string(), retryAfterMs: z.int().nullable() }).nullable(),
});
export type ReportPlanAnswer = z.infer<typeof reportPlanAnswer>;

/** How far the making of a link has come: `read` of `connections`. */
export interface ReportProgress {
  connections: number;
  read: number;
}
