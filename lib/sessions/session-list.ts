import type { SessionsAnswer } from '@/lib/domain/answers/session-answer';
import { toSessionItem } from '@/lib/domain/answers/to-session-item';
import type { Session } from '@/lib/domain/session';
import type { Answer, Listing, Provider, SessionListQuery } from '@/lib/providers/provider';
import { peekCounted } from './read-session';
import { createShortCache } from './short-cache';

const keptMs = 10_000;
const lists = createShortCache<Answer<Listing<Session>>>({ max: 300 });

/**
 * A page of a source's sessions as the provider lists them, kept for 10 s, with our own figures where a session has been read whole.
 * Never reads a session. Throws `ProviderError`.
 */
export async function listSessions(provider: Provider, query: SessionListQuery): Promise<SessionsAnswer> {
  const { page, perPage, sort, order, search, status, from, to, meetingId } = query;
  const key = JSON.stringify([
    provider.source.id,
    page,
    perPage,
    sort,
    order,
    search ?? null,
    status ?? null,
    from ?? null,
    to ?? null,
    meetingId ?? null,
  ]);
  const { data, asOf } = await lists.get(key, keptMs, () => provider.listSessions(query));
  const items = data.items.map((session) => toSessionItem(session, asOf, peekCounted(provider, session.id)?.count ?? null));
  return { items, page, perPage, total: data.total, asOf: new Date(asOf).toISOString() };
}
