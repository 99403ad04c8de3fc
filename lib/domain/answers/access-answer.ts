import { z } from 'zod';
import { countedPageAnswer, instant } from './page-answer';

const roles = ['admin', 'viewer'] as const;
export const role = z.enum(roles).meta({ id: 'Role' });
export type MemberRole = z.infer<typeof role>;

/** Who is asking. */
export const meAnswer = z
  .object({
    id: z.string().nullable(),
    name: z.string().nullable(),
    email: z.string().nullable(),
    role: role.nullable().meta({ description: '`null` in the demo, which knows nobody.' }),
    demo: z.boolean(),
    canShare: z.boolean().meta({ description: 'Whether they may make report links.' }),
    hasPassword: z.boolean(),
    problems: z.array(z.string()).meta({ description: 'For admins: codes of what is severely wrong with the installation.' }),
  })
  .meta({ id: 'Me' });
export type MeAnswer = z.infer<typeof meAnswer>;

const memberItem = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role,
    password: z.boolean().meta({ description: 'Whether they can sign in with a password.' }),
    singleSignOn: z.boolean().meta({ description: 'Whether they have signed in by the OIDC provider.' }),
    addedAt: instant,
    lastSeenAt: instant.nullable(),
    reports: z.int().meta({ description: 'How many report links they made that still work.' }),
  })
  .meta({ id: 'Member' });
export type MemberItem = z.infer<typeof memberItem>;

const invitationItem = z
  .object({ id: z.string(), email: z.string(), role, invitedBy: z.string().nullable(), expiresAt: instant })
  .meta({ id: 'Invitation' });
export type InvitationItem = z.infer<typeof invitationItem>;

/** A page of the members; whoever was invited is told of with each. */
export const membersAnswer = countedPageAnswer(memberItem)
  .extend({ invitations: z.array(invitationItem) })
  .meta({ id: 'People' });
export type MembersAnswer = z.infer<typeof membersAnswer>;

export const invitationAnswer = z
  .object({
    invitation: invitationItem,
    link: z.string().meta({ description: 'Told this once: only a hash of its secret is stored.' }),
  })
  .meta({ id: 'MadeInvitation' });
export type InvitationAnswer = z.infer<typeof invitationAnswer>;

const apiTokenItem = z
  .object({ id: z.string(), name: z.string(), createdAt: instant, lastUsedAt: instant.nullable() })
  .meta({ id: 'ApiToken' });
export type ApiTokenItem = z.infer<typeof apiTokenItem>;

export const apiTokensAnswer = countedPageAnswer(apiTokenItem).meta({ id: 'ApiTokens' });
export type ApiTokensAnswer = z.infer<typeof apiTokensAnswer>;

export const apiTokenAnswer = z
  .object({ token: apiTokenItem, secret: z.string().meta({ description: 'Told this once.' }) })
  .meta({ id: 'MadeApiToken' });
export type ApiTokenAnswer = z.infer<typeof apiTokenAnswer>;

export const signedInAnswer = z.object({ signedIn: z.literal(true) }).meta({ id: 'SignedIn' });
/** Where the browser goes to sign in at the OIDC provider. */
export const socialAnswer = z.object({ url: z.url() }).meta({ id: 'SingleSignOnAddress' });
export const openedInvitationAnswer = z.object({ email: z.string(), role }).meta({ id: 'OpenedInvitation' });
/** Who can sign in from now on. */
export const acceptedAnswer = z.object({ email: z.string() }).meta({ id: 'NewMember' });
