import type { ListedInvitee } from '@/lib/domain/invitee-attendance';
import { type InviteeListQuery, listInvitees } from '@/lib/domain/lists/list-invitees';
import { sortMeetings } from '@/lib/domain/lists/list-meetings';
import { isWholeList } from '@/lib/domain/lists/whole-list';
import type { Invitee, KnownMeeting, Meeting, MeetingSort } from '@/lib/domain/meeting';
import type { Answer, Listing, MeetingListQuery, Provider } from '@/lib/providers/provider';
import { createShortCache } from './cache/short-cache';
import { readInviteeAttendance } from './counting/invitee-attendance';
import { readAllInvitees } from './invitees';
import { describeMeetings, type KnownMeetings } from './known-meetings';

const keptMs = 10_000;
const lists = createShortCache<Answer<Listing<Meeting>>>({ max: 200 });
const meetings = createShortCache<Answer<Meeting>>({ max: 500 });
const invitees = createShortCache<Answer<Listing<Invitee>>>({ max: 200 });

/** Meetings that are sorted here at most: as many as come in one call. */
const maxSorted = 200;

/**
 * What is asked for; without `sort` the most recent come first where that is known of all, else those that were made
 * last.
 */
export interface MeetingsQuery extends MeetingListQuery {
  sort?: MeetingSort | undefined;
  order: 'asc' | 'desc';
}

/** A page of meetings. */
export interface MeetingListing extends Listing<KnownMeeting> {
  /** What they are sorted by; `null`: they are as the provider lists them, and more than are sorted here. */
  sort: MeetingSort | null;
  knownSessions: KnownMeetings['knownSessions'];
}

function readList(provider: Provider, { page, perPage, search }: MeetingListQuery): Promise<Answer<Listing<Meeting>>> {
  const key = JSON.stringify([provider.origin, page, perPage, search ?? null]);
  return lists.get(key, keptMs, () => provider.listMeetings({ page, perPage, ...(search === undefined ? {} : { search }) }));
}

const cut = <Row>(rows: readonly Row[], { page, perPage }: MeetingListQuery) => rows.slice((page - 1) * perPage, page * perPage);

/**
 * A page of a source's meetings with what is known of their sessions. Up to 200 are read in one call, kept for 10 s and
 * sorted. Where there are more, a page is as the provider lists it. The sessions cost one more call at most. Throws
 * `ProviderError`.
 */
export async function listMeetings(provider: Provider, query: MeetingsQuery): Promise<Answer<MeetingListing>> {
  const { page, perPage, search, order } = query;
  const all = { page: 1, perPage: maxSorted, search };
  const first = page * perPage <= maxSorted ? await readList(provider, all) : null;
  if (first !== null && isWholeList({ ...all, ...first.data })) {
    const { meetings, knownSessions, lastOfAll } = await describeMeetings(provider, first.data.items);
    const sort = query.sort ?? (lastOfAll ? 'lastSession' : 'createdAt');
    const items = cut(sortMeetings(meetings, sort, order), query);
    return { data: { items, total: meetings.length, sort, knownSessions }, asOf: first.asOf };
  }
  // A provider that gives fewer rows than it is asked for is asked for just the page.
  const isCovered = first !== null && first.data.items.length >= page * perPage;
  const { data, asOf } = isCovered ? first : await readList(provider, { page, perPage, search });
  const { meetings, knownSessions } = await describeMeetings(provider, isCovered ? cut(data.items, query) : data.items);
  return { data: { items: meetings, total: data.total, sort: null, knownSessions }, asOf };
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
 * A page of the people invited to a meeting, with how many of its archived sessions they came to. As the provider lists
 * them it is one call, kept for 10 s; sorted or searched it is cut from the list that is read for it and kept for a
 * minute. Throws `ProviderError`.
 */
export async function listMeetingInvitees(provider: Provider, meetingId: string, query: InviteesQuery): Promise<Answer<InviteeListing>> {
  const { page, perPage, sort, search } = query;
  if (sort === undefined && search === undefined) {
    const key = JSON.stringify([provider.origin, meetingId, page, perPage]);
    const { data, asOf } = await invitees.get(key, keptMs, () => provider.listInvitees(meetingId, { page, perPage }));
    const items = await readInviteeAttendance(provider.origin, meetingId, data.items);
    return { data: { items: items, total: data.total, incomplete: false }, asOf };
  }
  const read = () => readAllInvitees(provider, meetingId, searchedPages);
  const { invitees: all, readAt: asOf, incomplete } = await whole.get(`${provider.origin}/${meetingId}`, keptWholeMs, read);
  const known =
    sort === 'came' ? await readInviteeAttendance(provider.origin, meetingId, all) : all.map((one) => ({ ...one, came: null, of: null }));
  const found = listInvitees(known, query);
  const shown = found.slice((page - 1) * perPage, page * perPage);
  const items = sort === 'came' ? shown : await readInviteeAttendance(provider.origin, meetingId, shown);
  return { data: { items, total: found.length, incomplete }, asOf };
}
