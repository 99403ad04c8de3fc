import { z } from 'zod';
import { countedPageAnswer, instant } from './page-answer';

/** What is noted of what members, commands and the server itself do. */
const acts = [
  ...['signed-in', 'signed-out-everywhere', 'password-changed'],
  ...['member-joined', 'role-changed', 'member-removed', 'invited', 'invitation-withdrawn'],
  ...['link-made', 'link-changed', 'link-paused', 'link-resumed', 'link-key-renewed', 'link-taken-over', 'link-revoked'],
  ...['exported', 'token-made', 'token-revoked', 'tokens-revoked'],
  ...['backup', 'restore', 'move', 'erase'],
] as const;
const act = z.enum(acts).meta({ id: 'Act' });
export type Act = z.infer<typeof act>;

const entry = z
  .object({
    id: z.string(),
    at: instant,
    who: z.string().meta({ description: 'The id of a member, `command` (the operator’s) or `system` (the server itself).' }),
    name: z.string().nullable().meta({ description: 'What that member is called now; `null` where there is none any more.' }),
    what: act,
    of: z.record(z.string(), z.string()).meta({ description: 'What it was done to, by ids: no person’s name is kept.' }),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof entry>;

export const auditAnswer = countedPageAnswer(entry).meta({ id: 'AuditLog' });
export type AuditAnswer = z.infer<typeof auditAnswer>;
