import { orWithout } from '@/lib/db/or-without';
import type { Invitee } from '@/lib/domain/meeting';
import type { Answer, Provider } from '@/lib/providers/provider';
import { archiveInvitees, readArchivedInvitees } from './archived-invitees';
import { createShortCache } from './short-cache';

const keptMs = 60_000;
const perPage = 200;
const maxPages = 100;
const cache = createShortCache<Answer<Invitee[]>>({ max: 200 });

/** Everybody invited to a meeting, paged whole (at most 20,000) and kept for a minute. Throws `ProviderError`; `unsupported` where a source has none. */
function readInvitees(provider: Provider, meetingId: string): Promise<Answer<Invitee[]>> {
  return cache.get(`${provider.origin}/${meetingId}`, keptMs, () => readAll(provider, meetingId));
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
  const { data } = await readInvitees(provider, meetingId);
  if (archived) await orWithout('keeping invitees', undefined, (db) => archiveInvitees(db, key, data));
  return data;
}

async function readAll(provider: Provider, meetingId: string): Promise<Answer<Invitee[]>> {
  const invitees = new Map<string, Invitee>();
  let asOf = 0;
  for (let page = 1; page <= maxPages; page++) {
    const answer = await provider.listInvitees(meetingId, { page, perPage });
    const before = invitees.size;
    for (const invitee of answer.data.items) invitees.set(invitee.id, invitee);
    asOf = answer.asOf;
    const { total, items } = answer.data;
    if (invitees.size === before || (total === null ? items.length < perPage : page * perPage >= total)) break;
  }
  return { data: [...invitees.values()], asOf };
}
