import { withFallback } from '@/lib/db/with-fallback';
import type { Invitee } from '@/lib/domain/meeting';
import { onBehalfOf } from '@/lib/providers/calls/call-purpose';
import type { Answer, Provider } from '@/lib/providers/provider';
import { ProviderError } from '@/lib/providers/provider-error';
import { budgetOf } from '@/lib/providers/registry';
import { archiveInvitees, type ReadInvitees, readArchivedInvitees } from './archive/archived-invitees';
import { withoutErasedInvitees } from './archive/erased/without-erased';
import { createShortCache } from './cache/short-cache';
import { inviteesKey, readKeptInvitees as readLastInvitees } from './kept-invitees';
import type { KeptPage } from './kept-pages';
import { askAndKeep, isFailure } from './last-answer';
import { lastsForRecipients } from './reading/recipients-share';
import type { SessionRecord } from './reading/session-record';

const keptMs = 60_000;
/** A meeting that the provider has forgotten is not asked for at every look. */
const unknownMs = 10 * 60_000;
const perPage = 200;
const maxPages = 100;

interface ReadList extends ReadInvitees {
  /** Whether it went on where reading stopped. */
  incomplete: boolean;
}

const cache = createShortCache<ReadInvitees | null>({ max: 200 });
const last = createShortCache<ReadInvitees | null>({ max: 200 });
const archived = createShortCache<ReadInvitees | null>({ max: 200 });

/** The whole list as it was last read, also with one page after the other; `null` where that is not kept. */
function readLast(provider: Provider, meetingId: string): Promise<ReadInvitees | null> {
  const read = () =>
    withFallback('reading a kept answer', null, (db) => readLastInvitees(db, provider.origin, meetingId, null)).then((kept) =>
      kept === null || kept.data.incomplete ? null : { invitees: kept.data.items, readAt: kept.asOf, stale: true },
    );
  return last.get(`${provider.origin}/${meetingId}`, (kept) => (kept === null ? 0 : keptMs), read);
}

/**
 * Everybody invited to a meeting, paged whole (at most 20,000) and kept for a minute, or as they were last read when
 * the provider fails; `null` where the provider does not know the meeting any more. Throws `ProviderError`;
 * `unsupported` where a source has none.
 */
async function readInvitees(provider: Provider, meetingId: string): Promise<ReadInvitees | null> {
  const readKnown = async () => {
    try {
      const { data, asOf } = await askAllInvitees(provider, meetingId, maxPages);
      return { invitees: data.items, readAt: asOf };
    } catch (error) {
      if (error instanceof ProviderError && error.kind === 'not-found') return null;
      throw error;
    }
  };
  try {
    return await cache.get(`${provider.origin}/${meetingId}`, (answer) => (answer === null ? unknownMs : keptMs), readKnown);
  } catch (error) {
    const kept = isFailure(error) ? await readLast(provider, meetingId) : null;
    if (kept === null) throw error;
    return kept;
  }
}

/** A list without those who were erased. */
async function clean(origin: string, read: ReadInvitees | null): Promise<ReadInvitees | null> {
  if (read === null) return null;
  const { invitees } = read;
  return { ...read, invitees: await withFallback('looking for erasures', invitees, (db) => withoutErasedInvitees(db, origin, invitees)) };
}

/**
 * Everybody invited to a session's meeting, `null` where the provider does not know the meeting any more. Once a
 * session is archived the list is read for the last time and kept with it, and then costs no call. While it cannot be
 * read it is the last one, marked `stale`. Throws `ProviderError` where it has to be read and cannot be.
 */
export async function readSessionInvitees(
  provider: Provider,
  { sessionId, meetingId, isArchived }: { sessionId: string; meetingId: string; isArchived: boolean },
): Promise<ReadInvitees | null> {
  const key = { origin: provider.origin, sessionId, meetingId };
  const kept = isArchived ? await readKeptInvitees(provider.origin, sessionId) : null;
  if (kept !== null) return kept;
  const read = await clean(provider.origin, await readInvitees(provider, meetingId));
  if (isArchived && read !== null && !read.stale)
    await withFallback('keeping invitees', undefined, (db) => archiveInvitees(db, key, read.invitees, read.readAt));
  return read;
}

/** Who was invited to an archived session's meeting as it was kept, `null` when it was not; never asks the provider. */
export async function readKeptInvitees(origin: string, sessionId: string): Promise<ReadInvitees | null> {
  const read = () => withFallback('reading invitees', null, (db) => readArchivedInvitees(db, { origin, sessionId }));
  // What is kept stays; what is not may be in a moment.
  return clean(origin, await archived.get(`${origin}/${sessionId}`, (answer) => (answer === null ? 0 : keptMs), read));
}

/**
 * Who was invited to a session's meeting, for recipients of a live report: what is kept of it for a minute, else read
 * within their share of the account's calls. `null` where it is not known or cannot be read just now: a report is none
 * the worse for it.
 */
export async function readInviteesForRecipients(
  provider: Provider,
  sessionId: string,
  { session }: SessionRecord,
): Promise<ReadInvitees | null> {
  const { meetingId } = session;
  if (meetingId === null || !provider.source.can.invitees) return null;
  if (!lastsForRecipients(provider, budgetOf(provider.source.provider), 0)) return null;
  try {
    return await onBehalfOf('recipients', () => readSessionInvitees(provider, { sessionId, meetingId, isArchived: false }));
  } catch (error) {
    if (error instanceof ProviderError) return null;
    throw error;
  }
}

/**
 * Everybody invited to a meeting, at most `pages` pages of 200, which are kept for when the provider fails. Throws
 * `ProviderError`.
 */
export function askAllInvitees(provider: Provider, meetingId: string, pages: number): Promise<Answer<KeptPage<Invitee>>> {
  return askAndKeep(inviteesKey(provider.origin, meetingId, null), async () => {
    const { invitees, readAt, incomplete } = await readAllInvitees(provider, meetingId, pages);
    return { data: { items: invitees, total: invitees.length, incomplete }, asOf: readAt };
  });
}

async function readAllInvitees(provider: Provider, meetingId: string, pages: number): Promise<ReadList> {
  const invitees = new Map<string, Invitee>();
  let asOf = 0;
  let ended = false;
  for (let page = 1; page <= pages && !ended; page++) {
    const { data, asOf: answeredAt } = await provider.listInvitees(meetingId, { page, perPage });
    asOf = answeredAt;
    const before = invitees.size;
    for (const invitee of data.items) invitees.set(invitee.id, invitee);
    const { total, items } = data;
    ended = invitees.size === before || (total === null ? items.length < perPage : page * perPage >= total);
  }
  return { invitees: [...invitees.values()], readAt: asOf, incomplete: !ended };
}
