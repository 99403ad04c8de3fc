import { withFallback } from '@/lib/db/with-fallback';
import type { SessionItem } from '@/lib/domain/answers/session-answer';
import { knownMeeting } from '@/lib/domain/lists/list-meetings';
import type { KnownMeeting, Meeting } from '@/lib/domain/meeting';
import type { Provider } from '@/lib/providers/provider';
import { type ArchivedMeeting, readArchivedIds, readArchivedMeetings } from './archive/archived-meetings';
import { listNewestSessions } from './newest-sessions';

/** Meetings with what is known of their sessions, and how much of the provider's sessions was looked through for it. */
export interface KnownMeetings {
  meetings: KnownMeeting[];
  knownSessions: {
    /** The newest sessions that were looked through, beside all that are archived. */
    newest: number;
    /** How many the provider has; `null` where it does not say. */
    total: number | null;
    whole: boolean;
  };
  /** Whether each last session is the last there is. */
  lastOfAll: boolean;
}

interface Archived {
  ids: Set<string>;
  meetings: Map<string, ArchivedMeeting>;
}

/**
 * Tells of each meeting its sessions among the newest that the provider lists and all that are archived: one call of
 * the provider at most, and as many questions to the database for one meeting as for all. Reads no session.
 */
export async function describeMeetings(provider: Provider, meetings: readonly Meeting[]): Promise<KnownMeetings> {
  const { items, total, whole } = await listNewestSessions(provider);
  const nothing: Archived = { ids: new Set(), meetings: new Map() };
  const archived = await withFallback('reading what is archived of meetings', nothing, async (db) => ({
    ids: await readArchivedIds(
      db,
      provider.origin,
      items.map(({ id }) => id),
    ),
    meetings: await readArchivedMeetings(db, { origin: provider.origin, meetingIds: meetings.map(({ id }) => id) }),
  }));
  const listed = new Map<string, SessionItem[]>();
  for (const item of items) if (item.meetingId !== null) listed.set(item.meetingId, [...(listed.get(item.meetingId) ?? []), item]);
  const known = meetings.map((meeting) => {
    const ofMeeting = listed.get(meeting.id) ?? [];
    const { sessions = 0, last = null, invitees = null } = archived.meetings.get(meeting.id) ?? {};
    const alsoListed = ofMeeting.filter(({ id }) => archived.ids.has(id)).length;
    const finds = { listed: ofMeeting, archived: sessions - alsoListed, lastArchived: last, invitees };
    return knownMeeting(meeting, finds, whole);
  });
  // Where the list is sorted, whoever is among the newest has their last one there.
  const lastOfAll = whole || (total !== null && provider.source.can.sort && meetings.every(({ id }) => listed.has(id)));
  return { meetings: known, knownSessions: { newest: items.length, total, whole }, lastOfAll };
}
