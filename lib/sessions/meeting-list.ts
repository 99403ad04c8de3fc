import type { ListedInvitee } from '@/lib/domain/invitee-attendance';
import { type InviteeListQuery, listInvitees } from '@/lib/domain/list-invitees';
import type { Invitee, Meeting } from '@/lib/domain/meeting';
import type { Answer, Listing, MeetingListQuery, Provider } from '@/lib/providers/provider';
import { tellAttendance } from './invitee-attendance';
import { readAllInvitees } from './invitees';
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

/** Of a meeting's invitees at most 2,000 are read to be sorted or searched: ten calls a minute, however many look. */
const searchedPages = 10;
const keptWholeMs = 60_000;
const whole = createShortCache<Awaited<ReturnType<typeof readAllInvitees>>>({ max: 100 });

interface InviteesQuery extends InviteeListQuery {
  page: number;
  perPage: number;
}

/** A page of invitees; `incomplete` where the list is longer than what was sorted or searched. */
export interface InviteeListing extends Omit<Listing<Invitee>, 'items'> {
  items: readonly ListedInvitee[];
  incomplete: boolean;
}

/**
 * A page of the people invited to a meeting, with how many of its archived sessions they came to. As the provider lists them it is one call, kept for 10 s; sorted or searched it is cut from the list that is read for it and kept for a minute.
 * Throws `ProviderError`.
 */
export async function listMeetingInvitees(provider: Provider, meetingId: string, query: InviteesQuery): Promise<Answer<InviteeListing>> {
  const { page, perPage, sort, search } = query;
  if (sort === undefined && search === undefined) {
    const key = JSON.stringify([provider.origin, meetingId, page, perPage]);
    const { data, asOf } = await invitees.get(key, keptMs, () => provider.listInvitees(meetingId, { page, perPage }));
    const told = await tellAttendance(provider.origin, meetingId, data.items);
    return { data: { items: told, total: data.total, incomplete: false }, asOf };
  }
  const read = () => readAllInvitees(provider, meetingId, searchedPages);
  const { invitees: all, readAt: asOf, incomplete } = await whole.get(`${provider.origin}/${meetingId}`, keptWholeMs, read);
  const known =
    sort === 'came' ? await tellAttendance(provider.origin, meetingId, all) : all.map((one) => ({ ...one, came: null, of: null }));
  const found = listInvitees(known, query);
  const shown = found.slice((page - 1) * perPage, page * perPage);
  const items = sort === 'came' ? shown : await tellAttendance(provider.origin, meetingId, shown);
  return { data: { items, total: found.length, incomplete }, asOf };
}
