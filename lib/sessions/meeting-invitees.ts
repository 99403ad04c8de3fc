import type { ListedInvitee } from '@/lib/domain/invitee-attendance';
import { type InviteeListQuery, listInvitees } from '@/lib/domain/lists/list-invitees';
import type { Invitee } from '@/lib/domain/meeting';
import type { Answer, Listing, Provider } from '@/lib/providers/provider';
import { readInviteeAttendance } from './archive/people/invitee-attendance';
import { createShortCache } from './cache/short-cache';
import { askAllInvitees } from './invitees';
import { inviteesKey, readKeptInvitees } from './kept-invitees';
import { cutPage, type KeptPage, type PageOfList } from './kept-pages';
import { askAndKeep, type LastAnswer, orLastAnswer } from './last-answer';

const keptMs = 10_000;
const pages = createShortCache<Answer<KeptPage<Invitee>>>({ max: 200 });
/** Of a meeting's invitees at most 2,000 are read to be sorted or searched: ten calls a minute, however many look. */
const searchedPages = 10;
const keptWholeMs = 60_000;
const whole = createShortCache<Answer<KeptPage<Invitee>>>({ max: 100 });

interface InviteesQuery extends InviteeListQuery, PageOfList {}

/** A page of invitees; `incomplete` where the list is longer than what was sorted or searched, or than what is kept. */
export interface InviteeListing extends Omit<Listing<Invitee>, 'items'> {
  items: readonly ListedInvitee[];
  incomplete: boolean;
}

function readPage(provider: Provider, meetingId: string, query: PageOfList): Promise<LastAnswer<KeptPage<Invitee>>> {
  const key = inviteesKey(provider.origin, meetingId, query);
  const ask = async () => {
    const { data, asOf } = await provider.listInvitees(meetingId, query);
    return { data: { ...data, incomplete: false }, asOf };
  };
  return orLastAnswer(
    () => pages.get(JSON.stringify(key), keptMs, () => askAndKeep(key, ask)),
    (db) => readKeptInvitees(db, provider.origin, meetingId, query),
  );
}

function readWhole(provider: Provider, meetingId: string): Promise<LastAnswer<KeptPage<Invitee>>> {
  const key = inviteesKey(provider.origin, meetingId, null);
  return orLastAnswer(
    () => whole.get(JSON.stringify(key), keptWholeMs, () => askAllInvitees(provider, meetingId, searchedPages)),
    (db) => readKeptInvitees(db, provider.origin, meetingId, null),
  );
}

/**
 * A page of the people invited to a meeting, with how many of its archived sessions they came to. As the provider lists
 * them it is one call, kept for 10 s; sorted or searched it is cut from the list that is read for it and kept for a
 * minute. When the provider fails it is what was last answered, marked `stale`. Throws `ProviderError` where nothing
 * was.
 */
export async function listMeetingInvitees(
  provider: Provider,
  meetingId: string,
  query: InviteesQuery,
): Promise<LastAnswer<InviteeListing>> {
  const { page, perPage, sort, search } = query;
  if (sort === undefined && search === undefined) {
    const { data, ...answered } = await readPage(provider, meetingId, { page, perPage });
    const items = await readInviteeAttendance(provider.origin, meetingId, data.items);
    return { ...answered, data: { items, total: data.total, incomplete: data.incomplete } };
  }
  const { data, ...answered } = await readWhole(provider, meetingId);
  const all = data.items;
  const known =
    sort === 'came' ? await readInviteeAttendance(provider.origin, meetingId, all) : all.map((one) => ({ ...one, came: null, of: null }));
  const found = listInvitees(known, query);
  const shown = cutPage(found, query);
  const items = sort === 'came' ? shown : await readInviteeAttendance(provider.origin, meetingId, shown);
  return { ...answered, data: { items, total: found.length, incomplete: data.incomplete } };
}
