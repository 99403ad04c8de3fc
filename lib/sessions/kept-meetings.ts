import type { Database } from '@/lib/db/database';
import type { Meeting } from '@/lib/domain/meeting';
import { findsAll, searchWords } from '@/lib/domain/text/text-key';
import type { Answer, Listing, MeetingListQuery } from '@/lib/providers/provider';
import { type AnswerKey, listKeptAnswers, readKeptAnswer } from './archive/kept-answer';
import { cutPage, isKeptWhole, type KeptPage, latest, together } from './kept-pages';

/** Lists that are put together at most, the latest. */
const maxLists = 50;
/** As many meetings as come in one call. */
export const maxListed = 200;

const kind = 'meetings';

/** Names a page of a source's meetings. */
export const meetingsKey = (origin: string, { page, perPage, search }: MeetingListQuery): AnswerKey => ({
  origin,
  kind,
  key: JSON.stringify([page, perPage, search ?? null]),
});

/** Names one meeting. */
export const meetingKey = (origin: string, meetingId: string): AnswerKey => ({ origin, kind: 'meeting', key: meetingId });

const found = (meetings: readonly Meeting[], search: string | undefined): Meeting[] => {
  const words = searchWords(search ?? '');
  return meetings.filter(({ title, id }) => findsAll(words, [title, id]));
};

/**
 * A page of a source's meetings as it was last answered, or cut from the whole list where that was answered later; of a
 * page that was never asked for what all kept lists have together. `null` where none is kept. Throws what the database
 * throws.
 */
export async function readKeptMeetings(db: Database, origin: string, query: MeetingListQuery): Promise<Answer<KeptPage<Meeting>> | null> {
  const asked = await readKeptAnswer<Listing<Meeting>>(db, meetingsKey(origin, query));
  const first = await readKeptAnswer<Listing<Meeting>>(db, meetingsKey(origin, { page: 1, perPage: maxListed }));
  const whole = first !== null && isKeptWhole(first, maxListed) ? first : null;
  const page = latest(
    asked && { data: { ...asked.data, incomplete: false }, asOf: asked.asOf },
    whole && { data: { ...pageOf(whole.data.items, query), incomplete: false }, asOf: whole.asOf },
  );
  if (page !== null) return page;
  const all = together(await listKeptAnswers<Listing<Meeting>>(db, { origin, kind }, maxLists));
  return all && { data: { ...pageOf(all.data, query), incomplete: true }, asOf: all.asOf };
}

function pageOf(meetings: readonly Meeting[], query: MeetingListQuery): Listing<Meeting> {
  const all = found(meetings, query.search);
  return { items: cutPage(all, query), total: all.length };
}

/** A meeting as it was last answered, else as a kept list has it; else `null`. Throws what the database throws. */
export async function readKeptMeeting(db: Database, origin: string, meetingId: string): Promise<Answer<Meeting> | null> {
  const asked = await readKeptAnswer<Meeting>(db, meetingKey(origin, meetingId));
  const lists = await listKeptAnswers<Listing<Meeting>>(db, { origin, kind }, maxLists);
  const listed = lists.flatMap(({ data, asOf }) => data.items.filter(({ id }) => id === meetingId).map((item) => ({ data: item, asOf })));
  return latest(asked, listed[0] ?? null);
}
