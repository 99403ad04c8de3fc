import type { Invitee, Meeting } from '@/lib/domain/meeting';
import type { Answer, Listing, MeetingListQuery, Provider } from '@/lib/providers/provider';
import { createShortCache } from './short-cache';

const keptMs = 10_000;
const lists = createShortCache<Answer<Listing<Meeting>>>({ max: 200 });
const meetings = createShortCache<Answer<Meeting>>({ max: 500 });
const invitees = createShortCache<Answer<Listing<Invitee>>>({ max: 200 });

/** A page of a source's meetings as the provider lists them, kept for 10 s. Throws `ProviderError`. */
export function listMeetings(provider: Provider, query: MeetingListQuery): Promise<Answer<Listing<Meeting>>> {
  const key = JSON.stringify([provider.origin, query.page, query.perPage, query.search ?? null]);
  return lists.get(key, keptMs, () => provider.listMeetings(query));
}

/** One meeting, kept for 10 s. `meetingId` is in its canonical form. Throws `ProviderError`. */
export function readMeeting(provider: Provider, meetingId: string): Promise<Answer<Meeting>> {
  return meetings.get(`${provider.origin}/${meetingId}`, keptMs, () => provider.getMeeting(meetingId));
}

/** A page of the people invited to a meeting, kept for 10 s. Throws `ProviderError`. */
export function listInvitees(
  provider: Provider,
  meetingId: string,
  query: { page: number; perPage: number },
): Promise<Answer<Listing<Invitee>>> {
  const key = JSON.stringify([provider.origin, meetingId, query.page, query.perPage]);
  return invitees.get(key, keptMs, () => provider.listInvitees(meetingId, query));
}
