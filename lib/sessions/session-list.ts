import { orWithout } from '@/lib/db/or-without';
import type { SessionsAnswer } from '@/lib/domain/answers/session-answer';
import { toSessionItem } from '@/lib/domain/answers/to-session-item';
import type { Session } from '@/lib/domain/session';
import type { Answer, Listing, Provider, SessionListQuery } from '@/lib/providers/provider';
import { ProviderError } from '@/lib/providers/provider-error';
import { hasArchived, listArchivedSessions } from './archived-list';
import { readArchivedFigures } from './archived-session';
import { peekFigures } from './read-session';
import { createShortCache } from './short-cache';

const keptMs = 10_000;
const lists = createShortCache<Answer<Listing<Session>>>({ max: 300 });

/**
 * A page of a source's sessions as the provider lists them, kept for 10 s, with our own figures where a session has been read whole or is archived.
 * Never reads a session. When the provider cannot list them, the archived ones are listed instead, marked `stale` with the reason, also where none of
 * them is what was asked for; throws its `ProviderError` when nothing of the source is archived or live ones were asked for.
 */
export async function listSessions(provider: Provider, query: SessionListQuery): Promise<SessionsAnswer> {
  const { page, perPage } = query;
  try {
    const { data, asOf } = await lists.get(keyOf(provider, query), keptMs, () => provider.listSessions(query));
    const counted = new Map(data.items.map(({ id }) => [id, peekFigures(provider, id)]));
    const unknown = [...counted].filter(([, figures]) => figures === null).map(([id]) => id);
    const archived = await orWithout('reading figures', new Map(), (db) => readArchivedFigures(db, provider.origin, unknown));
    const items = data.items.map((session) => toSessionItem(session, asOf, counted.get(session.id) ?? archived.get(session.id) ?? null));
    return { items, page, perPage, total: data.total, asOf: new Date(asOf).toISOString(), stale: false, reason: null };
  } catch (error) {
    if (!(error instanceof ProviderError) || query.status === 'live') throw error;
    const kept = await orWithout('listing sessions', null, async (db) => {
      const found = await listArchivedSessions(db, provider.origin, query);
      return found.total > 0 || (await hasArchived(db, provider.origin)) ? found : null;
    });
    if (kept === null) throw error;
    return { ...kept, page, perPage, asOf: new Date().toISOString(), stale: true, reason: error.message };
  }
}

function keyOf({ origin }: Provider, { page, perPage, sort, order, search, status, from, to, meetingId }: SessionListQuery): string {
  const filters = [search ?? null, status ?? null, from ?? null, to ?? null, meetingId ?? null];
  return JSON.stringify([origin, page, perPage, sort, order, ...filters]);
}
