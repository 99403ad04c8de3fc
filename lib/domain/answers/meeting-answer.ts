import { z } from 'zod';
import { instant, pageAnswer } from './page-answer';
import { freshness, progress } from './session-answer';

const meetingItem = z.object({
  id: z.string(),
  title: z.string().nullable(),
  status: z.enum(['active', 'inactive']).nullable(),
  createdAt: instant.nullable(),
  updatedAt: instant.nullable(),
});
export type MeetingItem = z.infer<typeof meetingItem>;
export const meetingsAnswer = pageAnswer(meetingItem);
export type MeetingsAnswer = z.infer<typeof meetingsAnswer>;
export const meetingAnswer = meetingItem.extend({ asOf: instant });
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
