import { orWithout } from '@/lib/db/or-without';
import type { SessionItem, SessionsAnswer } from '@/lib/domain/answers/session-answer';
import { toSessionItem } from '@/lib/domain/answers/to-session-item';
import type { Session } from '@/lib/domain/session';
import type { Answer, Listing, Provider, SessionListQuery } from '@/lib/providers/provider';
import { ProviderError } from '@/lib/providers/provider-error';
import { readArchivedFigures } from './archive/archived-figures';
import { figuresBeside, noteListed, type ReadFigures } from './archive/listed-entry';
import { hasArchived, listArchivedSessions } from './archived-list';
import { peekFigures } from './read-session';
import { createShortCache } from './short-cache';

const keptMs = 10_000;
const lists = createShortCache<Answer<Listing<Session>>>({ max: 300 });

/** A page as the provider lists it. Whoever opens an archived session of it whose entry has changed has it read again. */
async function readList(provider: Provider, query: SessionListQuery): Promise<Answer<Listing<Session>>> {
  const answer = await provider.listSessions(query);
  await orWithout('noting what has changed in a list', undefined, (db) => noteListed(db, provider.origin, answer.data.items));
  return answer;
}

/** What was read of the sessions of a page, in memory or in the archive, by id. */
async function readFigures(provider: Provider, sessions: readonly Session[]): Promise<Map<string, ReadFigures>> {
  const known = new Map<string, ReadFigures>();
  for (const { id } of sessions) {
    const figures = peekFigures(provider, id);
    if (figures !== null) known.set(id, figures);
  }
  const unknown = sessions.map(({ id }) => id).filter((id) => !known.has(id));
  const archived = await orWithout('reading figures', new Map<string, ReadFigures>(), (db) =>
    readArchivedFigures(db, provider.origin, unknown),
  );
  return new Map([...archived, ...known]);
}

function toItem(session: Session, asOf: number, read: ReadFigures | undefined): SessionItem {
  return toSessionItem(session, asOf, read === undefined ? null : figuresBeside(session, asOf, read));
}

/**
 * A page of a source's sessions as the provider lists them, kept for 10 s, with our own figures and our word whether it is live where a session has been
 * read whole or is archived. Never reads a session. When the provider cannot list them, the archived ones are listed instead, marked `stale` with the
 * reason, also where none of them is what was asked for; throws its `ProviderError` when nothing of the source is archived or live ones were asked for.
 */
export async function listSessions(provider: Provider, query: SessionListQuery): Promise<SessionsAnswer> {
  const { page, perPage } = query;
  try {
    const { data, asOf } = await lists.get(keyOf(provider, query), keptMs, () => readList(provider, query));
    const read = await readFigures(provider, data.items);
    const items = data.items.map((session) => toItem(session, asOf, read.get(session.id)));
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

/** Whether this very list is kept or under way, so that `listSessions` would cost no call. */
export function isListKept(provider: Provider, query: SessionListQuery): boolean {
  return lists.has(keyOf(provider, query));
}

function keyOf({ origin }: Provider, { page, perPage, sort, order, search, status, from, to, meetingId }: SessionListQuery): string {
  const filters = [search ?? null, status ?? null, from ?? null, to ?? null, meetingId ?? null];
  return JSON.stringify([origin, page, perPage, sort, order, ...filters]);
}
