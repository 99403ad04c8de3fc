import type { Database } from '@/lib/db/database';
import type { Invitee } from '@/lib/domain/meeting';
import type { Answer } from '@/lib/providers/provider';
import { type AnswerKey, listKeptAnswers, readKeptAnswer } from './archive/kept-answer';
import { cutPage, type KeptPage, latest, type PageOfList, together } from './kept-pages';

const maxPages = 50;
const kindOf = (meetingId: string) => `invitees/${meetingId}`;

/** Names a page of a meeting's invitees, or with `null` all of them that are read to be sorted or searched. */
export const inviteesKey = (origin: string, meetingId: string, page: PageOfList | null): AnswerKey => ({
  origin,
  kind: kindOf(meetingId),
  key: page === null ? 'all' : JSON.stringify([page.page, page.perPage]),
});

/**
 * A meeting's invitees as they were last answered, or cut from all where those were answered later; of what was never
 * asked for what all kept pages have together. `null` where none is kept. Throws what the database throws.
 */
export async function readKeptInvitees(
  db: Database,
  origin: string,
  meetingId: string,
  query: PageOfList | null,
): Promise<Answer<KeptPage<Invitee>> | null> {
  const all = await readKeptAnswer<KeptPage<Invitee>>(db, inviteesKey(origin, meetingId, null));
  if (query === null && all !== null) return all;
  const asked = query && (await readKeptAnswer<KeptPage<Invitee>>(db, inviteesKey(origin, meetingId, query)));
  const cut = query && all && { data: { ...all.data, items: cutPage(all.data.items, query) }, asOf: all.asOf };
  const page = latest(asked, cut);
  if (page !== null) return page;
  const pages = await listKeptAnswers<KeptPage<Invitee>>(db, { origin, kind: kindOf(meetingId) }, maxPages);
  const known = together(pages);
  if (known === null) return null;
  // As many as the latest page told of: none is missing.
  const incomplete = pages[0]?.data.total !== known.data.length;
  return {
    data: { items: query === null ? known.data : cutPage(known.data, query), total: known.data.length, incomplete },
    asOf: known.asOf,
  };
}
