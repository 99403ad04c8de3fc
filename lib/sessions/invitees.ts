import { orWithout } from '@/lib/db/or-without';
import type { Invitee } from '@/lib/domain/meeting';
import type { Answer, Provider } from '@/lib/providers/provider';
import { archiveInvitees, readArchivedInvitees } from './archived-invitees';
import { createShortCache } from './short-cache';

const keptMs = 60_000;
const perPage = 200;
const maxPages = 100;

interface Invited {
  invitees: Invitee[];
  /** Whether the list went on where reading stopped. */
  incomplete: boolean;
}

const cache = createShortCache<Answer<Invited>>({ max: 200 });

/**
 * Everybody invited to a meeting, paged whole (200 a page, at most `pages` of them) and kept for a minute. Throws `ProviderError`; `unsupported` where a source
 * has none.
 */
export function readInvitees(provider: Provider, meetingId: string, pages = maxPages): Promise<Answer<Invited>> {
  return cache.get(JSON.stringify([provider.origin, meetingId, pages]), keptMs, () => readAll(provider, meetingId, pages));
}

/**
 * Everybody invited to a session's meeting. Once a session is archived the list is read for the last time and kept with it, and then costs no call.
 * Throws `ProviderError` where it has to be read and cannot be.
 */
export async function readSessionInvitees(
  provider: Provider,
  { sessionId, meetingId, archived }: { sessionId: string; meetingId: string; archived: boolean },
): Promise<Invitee[]> {
  const key = { origin: provider.origin, sessionId };
  const kept = archived ? await orWithout('reading invitees', null, (db) => readArchivedInvitees(db, key)) : null;
  if (kept !== null) return kept;
  const { invitees } = (await readInvitees(provider, meetingId)).data;
  if (archived) await orWithout('keeping invitees', undefined, (db) => archiveInvitees(db, key, invitees));
  return invitees;
}

async function readAll(provider: Provider, meetingId: string, pages: number): Promise<Answer<Invited>> {
  const invitees = new Map<string, Invitee>();
  let asOf = 0;
  let ended = false;
  for (let page = 1; page <= pages && !ended; page++) {
    const answer = await provider.listInvitees(meetingId, { page, perPage });
    const before = invitees.size;
    for (const invitee of answer.data.items) invitees.set(invitee.id, invitee);
    asOf = answer.asOf;
    const { total, items } = answer.data;
    ended = invitees.size === before || (total === null ? items.length < perPage : page * perPage >= total);
  }
  return { data: { invitees: [...invitees.values()], incomplete: !ended }, asOf };
}
