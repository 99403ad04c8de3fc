import { z } from 'zod';
import { countedPageAnswer, instant } from './page-answer';

export const roles = ['admin', 'viewer'] as const;
const role = z.enum(roles);
export type MemberRole = z.infer<typeof role>;

/** Who is asking. `role` is `null` in the demo, which knows nobody; `canShare` is true for whoever may make report links. */
export const meAnswer = z.object({
  id: z.string().nullable(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  role: role.nullable(),
  demo: z.boolean(),
  canShare: z.boolean(),
  hasPassword: z.boolean(),
});
export type MeAnswer = z.infer<typeof meAnswer>;

/** `reports` is how many report links a member made that still work. */
const memberItem = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role,
  password: z.boolean(),
  singleSignOn: z.boolean(),
  addedAt: instant,
  lastSeenAt: instant.nullable(),
  reports: z.int(),
});
export type MemberItem = z.infer<typeof memberItem>;

const invitationItem = z.object({ id: z.string(), email: z.string(), role, invitedBy: z.string().nullable(), expiresAt: instant });
export type InvitationItem = z.infer<typeof invitationItem>;

/** A page of the members; whoever was invited is told of with each. */
export const peopleAnswer = countedPageAnswer(memberItem).extend({ invitations: z.array(invitationItem) });
export type PeopleAnswer = z.infer<typeof peopleAnswer>;

/** `link` is told once: only a hash of its secret is stored. */
export const invitationAnswer = z.object({ invitation: invitationItem, link: z.string() });
export type InvitationAnswer = z.infer<typeof invitationAnswer>;

const apiTokenItem = z.object({ id: z.string(), name: z.string(), createdAt: instant, lastUsedAt: instant.nullable() });
export type ApiTokenItem = z.infer<typeof apiTokenItem>;

export const apiTokensAnswer = countedPageAnswer(apiTokenItem);
export type ApiTokensAnswer = z.infer<typeof apiTokensAnswer>;

/** `secret` is told once. */
export const apiTokenAnswer = z.object({ token: apiTokenItem, secret: z.string() });
export type ApiTokenAnswer = z.infer<typeof apiTokenAnswer>;

export const signedInAnswer = z.object({ signedIn: z.literal(true) });
/** Where the browser goes to sign in at the OIDC provider. */
export const socialAnswer = z.object({ url: z.url() });
export const openedInvitationAnswer = z.object({ email: z.string(), role });
/** Who can sign in from now on. */
export const acceptedAnswer = z.object({ email: z.string() });
