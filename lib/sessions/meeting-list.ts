import { sortMeetings } from '@/lib/domain/lists/list-meetings';
import { isWholeList } from '@/lib/domain/lists/whole-list';
import type { KnownMeeting, Meeting, MeetingSort } from '@/lib/domain/meeting';
import type { Answer, Listing, MeetingListQuery, Provider } from '@/lib/providers/provider';
import { createShortCache } from './cache/short-cache';
import { maxListed, meetingKey, meetingsKey, readKeptMeeting, readKeptMeetings } from './kept-meetings';
import { cutPage, type KeptPage } from './kept-pages';
import { describeMeetings, type KnownMeetings } from './known-meetings';
import { askAndKeep, type LastAnswer, orLastAnswer } from './last-answer';

const keptMs = 10_000;
const lists = createShortCache<Answer<Listing<Meeting>>>({ max: 200 });
const meetings = createShortCache<Answer<Meeting>>({ max: 500 });

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
  /** The provider failed, and not all meetings are kept. */
  incomplete: boolean;
}

function readList(provider: Provider, { page, perPage, search }: MeetingListQuery): Promise<LastAnswer<KeptPage<Meeting>>> {
  const query = { page, perPage, ...(search === undefined ? {} : { search }) };
  const key = meetingsKey(provider.origin, query);
  return orLastAnswer(
    async () => {
      const { data, asOf } = await lists.get(JSON.stringify(key), keptMs, () => askAndKeep(key, () => provider.listMeetings(query)));
      return { data: { ...data, incomplete: false }, asOf };
    },
    (db) => readKeptMeetings(db, provider.origin, query),
  );
}

/**
 * A page of a source's meetings with what is known of their sessions. Up to 200 are read in one call, kept for 10 s and
 * sorted. Where there are more, a page is as the provider lists it. The sessions cost one more call at most. When the
 * provider fails it is what was last answered, marked `stale`. Throws `ProviderError` where nothing was.
 */
export async function listMeetings(provider: Provider, query: MeetingsQuery): Promise<LastAnswer<MeetingListing>> {
  const { page, perPage, search, order } = query;
  const all = { page: 1, perPage: maxListed, search };
  const first = page * perPage <= maxListed ? await readList(provider, all) : null;
  if (first !== null && isWholeList({ ...all, ...first.data })) {
    const { data, ...answered } = first;
    const { meetings, knownSessions, lastOfAll } = await describeMeetings(provider, data.items);
    const sort = query.sort ?? (lastOfAll ? 'lastSession' : 'createdAt');
    const items = cutPage(sortMeetings(meetings, sort, order), query);
    return { ...answered, data: { items, total: meetings.length, sort, knownSessions, incomplete: data.incomplete } };
  }
  // A provider that gives fewer rows than it is asked for is asked for just the page.
  const isCovered = first !== null && first.data.items.length >= page * perPage;
  const { data, ...answered } = isCovered ? first : await readList(provider, { page, perPage, search });
  const { meetings, knownSessions } = await describeMeetings(provider, isCovered ? cutPage(data.items, query) : data.items);
  return { ...answered, data: { items: meetings, total: data.total, sort: null, knownSessions, incomplete: data.incomplete } };
}

/**
 * One meeting, kept for 10 s. `meetingId` is in its canonical form. When the provider fails it is as it was last told,
 * marked `stale`. Throws `ProviderError` where it never was.
 */
export function readMeeting(provider: Provider, meetingId: string): Promise<LastAnswer<Meeting>> {
  const key = meetingKey(provider.origin, meetingId);
  return orLastAnswer(
    () => meetings.get(JSON.stringify(key), keptMs, () => askAndKeep(key, () => provider.getMeeting(meetingId))),
    (db) => readKeptMeeting(db, provider.origin, meetingId),
  );
}
