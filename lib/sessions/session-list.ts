import { withFallback } from '@/lib/db/with-fallback';
import { noReason } from '@/lib/domain/answers/reason-code';
import type { SessionsAnswer } from '@/lib/domain/answers/session-answer';
import { toSessionItem } from '@/lib/domain/answers/to-session-item';
import type { Session } from '@/lib/domain/session';
import { failureCodes } from '@/lib/providers/failure-code';
import type { Provider, SessionListQuery } from '@/lib/providers/provider';
import { ProviderError } from '@/lib/providers/provider-error';
import { readArchivedFigures } from './archive/archived-figures';
import { hasArchived, listArchivedSessions } from './archive/archived-list';
import { noteListed, type ReadFigures } from './archive/listed-entry';
import { createShortCache } from './cache/short-cache';
import { figuresShown } from './listed-figures';
import { type CountedList, readCountedList } from './read-counted-list';
import { figuresInMemory } from './read-session';

const keptMs = 10_000;
const lists = createShortCache<CountedList>({ max: 300 });

/**
 * A page as the provider lists it. Whoever opens an archived session of it whose entry has changed has it read again.
 */
async function readList(provider: Provider, query: SessionListQuery): Promise<CountedList> {
  const list = await readCountedList(provider, query);
  await withFallback('noting what has changed in a list', undefined, (db) => noteListed(db, provider.origin, list.items));
  return list;
}

/** What was read of the sessions of a page, in memory or in the archive, by id. */
async function readFigures(provider: Provider, sessions: readonly Session[]): Promise<Map<string, ReadFigures>> {
  const known = new Map<string, ReadFigures>();
  for (const { id } of sessions) {
    const figures = figuresInMemory(provider, id);
    if (figures !== null) known.set(id, figures);
  }
  const unknown = sessions.map(({ id }) => id).filter((id) => !known.has(id));
  const archived = await withFallback('reading figures', new Map<string, ReadFigures>(), (db) =>
    readArchivedFigures(db, provider.origin, unknown),
  );
  return new Map([...archived, ...known]);
}

/**
 * A page of a source's sessions as the provider lists them, kept for 10 s. Sessions that were read or archived have our
 * own figures, the others those that are counted from the list. It never reads a session. When the provider cannot list
 * them, the archived ones are listed instead, marked `stale` with the reason. Throws the `ProviderError` when nothing
 * of the source is archived or live ones were asked for.
 */
export async function listSessions(provider: Provider, query: SessionListQuery): Promise<SessionsAnswer> {
  const { page, perPage } = query;
  try {
    const { asOf, counted, ...listing } = await lists.get(keyOf(provider, query), keptMs, () => readList(provider, query));
    const read = await readFigures(provider, listing.items);
    const items = listing.items.map((session) => {
      const { id } = session;
      return toSessionItem(session, asOf, figuresShown(session, asOf, read.get(id), counted.get(id)));
    });
    return { items, page, perPage, total: listing.total, asOf: new Date(asOf).toISOString(), stale: false, ...noReason };
  } catch (error) {
    if (!(error instanceof ProviderError) || query.status === 'live') throw error;
    const kept = await withFallback('listing sessions', null, async (db) => {
      const found = await listArchivedSessions(db, provider.origin, query);
      return found.total > 0 || (await hasArchived(db, provider.origin)) ? found : null;
    });
    if (kept === null) throw error;
    return {
      ...kept,
      page,
      perPage,
      asOf: new Date().toISOString(),
      stale: true,
      reason: error.message,
      reasonCode: failureCodes[error.kind],
    };
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
