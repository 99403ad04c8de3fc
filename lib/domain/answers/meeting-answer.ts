import { z } from 'zod';
import { meetingSorts } from '@/lib/domain/meeting';
import { instant, pageAnswer } from './page-answer';
import { freshness, progress } from './session-answer';
import { staleFields } from './staleness';

const meetingFacts = z.object({
  id: z.string(),
  title: z.string().nullable(),
  status: z.enum(['active', 'inactive']).nullable(),
  createdAt: instant.nullable(),
  updatedAt: instant.nullable(),
});
const count = z.int().nonnegative();
const lastSession = z.object({ id: z.string(), startedAt: instant, status: z.enum(['live', 'ended']) }).meta({ id: 'LastSession' });
const meetingItem = meetingFacts
  .extend({
    lastSession: lastSession.nullable().meta({ description: 'The latest session that is known; `null` where none is.' }),
    sessions: count.nullable().meta({ description: 'How many are known; `null` where nobody knows whether there is one.' }),
    people: count.nullable().meta({ description: 'Counted in the last session; `null` where that was not read.' }),
    invitees: count.nullable().meta({ description: 'How many were invited when that was last kept with one of its sessions.' }),
  })
  .meta({ id: 'MeetingItem' });
export type MeetingItem = z.infer<typeof meetingItem>;
const knownSessions = z.object({ newest: count, total: count.nullable(), whole: z.boolean() }).meta({ id: 'KnownSessions' });
export const meetingsAnswer = pageAnswer(meetingItem)
  .extend({
    sort: z
      .enum(meetingSorts)
      .nullable()
      .meta({ description: 'What the meetings are sorted by; `null`: as the provider lists them, as there are more than 200.' }),
    order: z.enum(['asc', 'desc']),
    knownSessions: knownSessions.meta({
      description: 'Known are the archived sessions and the `newest` of the `total` that the provider has; `whole`: these are all.',
    }),
    incomplete: z.boolean().meta({ description: 'Of a stale list: not all meetings were kept, so that others may be missing.' }),
    ...staleFields,
  })
  .meta({ id: 'Meetings' });
export type MeetingsAnswer = z.infer<typeof meetingsAnswer>;
export const meetingAnswer = meetingFacts.extend({ asOf: instant, ...staleFields }).meta({ id: 'Meeting' });
export type MeetingAnswer = z.infer<typeof meetingAnswer>;

const inviteeItem = z
  .object({
    id: z.string(),
    name: z.string().nullable(),
    externalId: z.string().nullable(),
    role: z.string().nullable(),
    createdAt: instant.nullable(),
    updatedAt: instant.nullable(),
    picture: z.string().nullable().meta({ description: 'The address of a picture, as a text.' }),
  })
  .meta({ id: 'Invitee' });
export type InviteeItem = z.infer<typeof inviteeItem>;
const attendedInviteeItem = inviteeItem
  .extend({
    came: z
      .int()
      .nullable()
      .meta({ description: 'To how many of the meeting’s archived sessions; `null` where the archive cannot be read.' }),
    of: z.int().nullable().meta({ description: 'Of how many since they were added; of the latest 100 at most.' }),
  })
  .meta({ id: 'AttendedInvitee' });
export type AttendedInviteeItem = z.infer<typeof attendedInviteeItem>;
export const inviteesAnswer = pageAnswer(attendedInviteeItem)
  .extend({
    incomplete: z
      .boolean()
      .meta({ description: 'Sorted or searched were only so many of them as are read for it; of a stale list, as were kept.' }),
    ...staleFields,
  })
  .meta({ id: 'Invitees' });
export type InviteesAnswer = z.infer<typeof inviteesAnswer>;

const sessionInviteeItem = inviteeItem
  .extend({ participantId: z.string().nullable().meta({ description: 'The person who came; `null` for who never did.' }) })
  .meta({ id: 'SessionInvitee' });

/** Invitees of a session's meeting. */
export const sessionInviteesAnswer = pageAnswer(sessionInviteeItem)
  .extend({
    came: z.int().meta({ description: 'How many of all.' }),
    neverCame: z
      .int()
      .nullable()
      .meta({ description: '`null` where the list was read so long after the session that nobody may be called so.' }),
    freshness: freshness.meta({ description: 'Of the session: while it is read or live, who never came may still be found.' }),
    progress,
    incomplete: z.boolean(),
  })
  .meta({ id: 'SessionInvitees' });
export type SessionInviteesAnswer = z.infer<typeof sessionInviteesAnswer>;
