import { z } from 'zod';
import { meetingSorts } from '@/lib/domain/meeting';
import { instant, pageAnswer } from './page-answer';
import { freshness, progress } from './session-answer';

const meetingFacts = z.object({
  id: z.string(),
  title: z.string().nullable(),
  status: z.enum(['active', 'inactive']).nullable(),
  createdAt: instant.nullable(),
  updatedAt: instant.nullable(),
});
const count = z.int().nonnegative();
const meetingItem = meetingFacts.extend({
  lastSession: z
    .object({ id: z.string(), startedAt: instant, status: z.enum(['live', 'ended']) })
    .nullable()
    .meta({ description: 'The latest session that is known; `null` where none is.' }),
  sessions: count.nullable().meta({ description: 'How many are known; `null` where nobody knows whether there is one.' }),
  people: count.nullable().meta({ description: 'Counted in the last session; `null` where that was not read.' }),
  invitees: count.nullable().meta({ description: 'How many were invited when that was last kept with one of its sessions.' }),
});
export type MeetingItem = z.infer<typeof meetingItem>;
export const meetingsAnswer = pageAnswer(meetingItem).extend({
  sort: z
    .enum(meetingSorts)
    .nullable()
    .meta({ description: 'What the meetings are sorted by; `null`: as the provider lists them, as there are more than 200.' }),
  order: z.enum(['asc', 'desc']),
  knownSessions: z.object({ newest: count, total: count.nullable(), whole: z.boolean() }).meta({
    description: 'Known are the archived sessions and the `newest` of the `total` that the provider has; `whole`: these are all.',
  }),
});
export type MeetingsAnswer = z.infer<typeof meetingsAnswer>;
export const meetingAnswer = meetingFacts.extend({ asOf: instant });
export type MeetingAnswer = z.infer<typeof meetingAnswer>;

const inviteeItem = z.object({
  id: z.string(),
  name: z.string().nullable(),
  externalId: z.string().nullable(),
  role: z.string().nullable(),
  createdAt: instant.nullable(),
  updatedAt: instant.nullable(),
  picture: z.string().nullable().meta({ description: 'The address of a picture, as a text.' }),
});
export type InviteeItem = z.infer<typeof inviteeItem>;
const attendedInviteeItem = inviteeItem.extend({
  came: z
    .int()
    .nullable()
    .meta({ description: 'To how many of the meeting’s archived sessions; `null` where the archive cannot be read.' }),
  of: z.int().nullable().meta({ description: 'Of how many since they were added; of the latest 100 at most.' }),
});
export type AttendedInviteeItem = z.infer<typeof attendedInviteeItem>;
/** `incomplete`: sorted or searched were only so many of them as are read for it. */
export const inviteesAnswer = pageAnswer(attendedInviteeItem).extend({ incomplete: z.boolean() });
export type InviteesAnswer = z.infer<typeof inviteesAnswer>;

/** Invitees of a session's meeting, each with the person who came, or `null` for who never did. */
export const sessionInviteesAnswer = pageAnswer(inviteeItem.extend({ personId: z.string().nullable() })).extend({
  came: z.int(),
  /** `null` where the list was read so long after the session that nobody may be called so. */
  neverCame: z.int().nullable(),
  /** Of the session: while it is read or live, who never came may still be found. */
  freshness,
  progress,
  incomplete: z.boolean(),
});
export type SessionInviteesAnswer = z.infer<typeof sessionInviteesAnswer>;
