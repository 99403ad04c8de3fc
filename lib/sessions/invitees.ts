import type { Invitee } from '@/lib/domain/meeting';
import type { Answer, Provider } from '@/lib/providers/provider';
import { createShortCache } from './short-cache';

const keptMs = 60_000;
const perPage = 200;
const maxPages = 100;
const cache = createShortCache<Answer<Invitee[]>>({ max: 200 });

/** Everybody invited to a meeting, paged whole (at most 20,000) and kept for a minute. Throws `ProviderError`; `unsupported` where a source has none. */
export function readInvitees(provider: Provider, meetingId: string): Promise<Answer<Invitee[]>> {
  return cache.get(`${provider.source.id}/${meetingId}`, keptMs, () => readAll(provider, meetingId));
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
