import type { Session } from './session';

/** The durable room. Times in ms since the epoch. */
export interface Meeting {
  id: string;
  title: string | null;
  /** `null` where the provider has no such word. */
  status: 'active' | 'inactive' | null;
  createdAt: number | null;
  updatedAt: number | null;
}

/** What a list of meetings can be sorted by. */
export const meetingSorts = ['lastSession', 'sessions', 'people', 'invitees', 'title', 'createdAt'] as const;
export type MeetingSort = (typeof meetingSorts)[number];

/** A meeting with what is known here of its sessions; `null` where nothing is. */
export interface KnownMeeting extends Meeting {
  /** The latest that is known; times in ms. */
  lastSession: { id: string; startedAt: number; status: Session['status'] } | null;
  /** How many are known. */
  sessions: number | null;
  /** Counted in the last session. */
  people: number | null;
  /** How many were invited when that was last kept. */
  invitees: number | null;
}

/** What a meeting's invitees can be sorted by. */
export const inviteeSorts = ['name', 'role', 'came', 'updatedAt', 'createdAt'] as const;
export type InviteeSort = (typeof inviteeSorts)[number];

/** Somebody added to a meeting, come or not, with their role in it. */
export interface Invitee {
  id: string;
  name: string | null;
  externalId: string | null;
  role: string | null;
  createdAt: number | null;
  updatedAt: number | null;
  /** The address of a picture, as a text of at most 2,048 characters: nobody here ever loads it. */
  picture: string | null;
}
