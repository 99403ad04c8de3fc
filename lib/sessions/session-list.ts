import { withFallback } from '@/lib/db/with-fallback';
import type { SessionItem, SessionsAnswer } from '@/lib/domain/answers/session-answer';
import { fresh } from '@/lib/domain/answers/staleness';
import { toSessionItem } from '@/lib/domain/answers/to-session-item';
import { isCountedSort } from '@/lib/domain/lists/session-sorts';
import type { Session } from '@/lib/domain/session';
import { toInstant } from '@/lib/domain/time';
import { env } from '@/lib/env';
import type { Provider, SessionListQuery } from '@/lib/providers/provider';
import { ProviderError } from '@/lib/providers/provider-error';
import { readArchivedFigures } from './archive/archived-figures';
import { fillKnown } from './archive/fill-known';
import { noteListed, type ReadFigures } from './archive/listed-entry';
import { createShortCache } from './cache/short-cache';
import { type KnownListQuery, listKnownSessions, newestListedAt } from './known/known-list';
import { newsOf, noteNews } from './known/note-known';
import { planReads } from './known/plan-reads';
import { readWalked, type Walked } from './known/walked';
import { staleSince } from './last-answer';
import { figuresShown } from './listed-figures';
import { type CountedList, readCountedList } from './read-counted-list';
import { figuresInMemory } from './read-session';

const keptMs = 10_000;
const lists = createShortCache<CountedList>({ max: 300 });

/**
 * A page as the provider lists it, which is known from now on; what is new or has changed is read by the worker. Whoever opens an archived session of it whose entry has
 * changed has it read again.
 */
async function readList(provider: Provider, query: SessionListQuery): Promise<CountedList> {
  const list = await readCountedList(provider, query);
  await withFallback('noting what has changed in a list', undefined, async (db) => {
    const news = await newsOf(db, provider.origin, list.items, list.asOf);
    // Mostly there is none: then nobody waits for whoever is writing.
    if (news.rows.length > 0)
      await db.transaction().execute(async (transaction) => {
        await noteNews(transaction, news);
        if (env().archive === 'auto') await planReads(transaction, provider.origin, news.changed, { asOf: list.asOf, now: Date.now() });
      });
    await noteListed(db, provider.origin, list.items);
  });
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
 * them, they are listed as they are known, marked `stale` with the reason. What only we can sort by is always answered
 * from what is known. Throws the `ProviderError` when nothing of the source is known.
 */
export async function listSessions(provider: Provider, query: KnownListQuery): Promise<SessionsAnswer> {
  const { page, perPage, sort } = query;
  if (isCountedSort(sort)) return (await listKnown(provider, query, null)) ?? noneKnown(query);
  const asked = { ...query, sort };
  try {
    const { asOf, counted, ...listing } = await lists.get(keyOf(provider, asked), keptMs, () => readList(provider, asked));
    const read = await readFigures(provider, listing.items);
    const items = listing.items.map((session) => {
      const { id } = session;
      return toSessionItem(session, asOf, figuresShown(session, asOf, read.get(id), counted.get(id)));
    });
    const whole = { knownFrom: null, ...fresh };
    return { items: onceEach(items), page, perPage, total: listing.total, asOf: new Date(asOf).toISOString(), ...whole };
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    const kept = await listKnown(provider, query, error);
    if (kept === null) throw error;
    return kept;
  }
}

/** A session that stands on two pages of the provider's, which were read as one, is shown once. */
function onceEach(items: readonly SessionItem[]): SessionItem[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}

const noneKnown = ({ page, perPage }: KnownListQuery): SessionsAnswer => {
  const asOf = new Date().toISOString();
  return { items: [], page, perPage, total: 0, asOf, knownFrom: asOf, ...fresh };
};

/** The page as the sessions are known; `null` where none is, or the database cannot say. `error`: why it is shown. */
async function listKnown(provider: Provider, query: KnownListQuery, error: ProviderError | null): Promise<SessionsAnswer | null> {
  const { origin } = provider;
  const found = await withFallback('listing sessions', null, async (db) => {
    await fillKnown(db);
    const newest = await newestListedAt(db, origin);
    if (newest === null) return null;
    const walked = await readWalked(db, origin);
    const known = await listKnownSessions(db, origin, query);
    // That nobody is live is only known where somebody looked.
    return query.status === 'live' && known.total === 0 && walked.newestAt === null ? null : { ...known, walked, newest };
  });
  if (found === null) return null;
  const { items, total, walked, newest } = found;
  const asOf = Math.max(walked.newestAt ?? newest, ...items.map(({ listedAt }) => listedAt));
  return {
    items: items.map(({ session, figures, listedAt }) => {
      const read = figuresInMemory(provider, session.id) ?? figures;
      return toSessionItem(session, listedAt, figuresShown(session, listedAt, read, undefined));
    }),
    page: query.page,
    perPage: query.perPage,
    total,
    asOf: new Date(asOf).toISOString(),
    knownFrom: toInstant(knownSince(walked)),
    ...(error === null ? fresh : staleSince(error)),
  };
}

/** Since when (ms) every session is known; `null`: since the first one. */
function knownSince({ spans }: Walked): number | null {
  const last = spans.at(-1);
  if (last === undefined) return Date.now();
  return last[0] === 0 ? null : last[0];
}

/** Whether this very list is kept or under way, so that `listSessions` would cost no call. */
export function isListKept(provider: Provider, query: SessionListQuery): boolean {
  return lists.has(keyOf(provider, query));
}

function keyOf({ origin }: Provider, { page, perPage, sort, order, search, status, from, to, meetingId }: SessionListQuery): string {
  const filters = [search ?? null, status ?? null, from ?? null, to ?? null, meetingId ?? null];
  return JSON.stringify([origin, page, perPage, sort, order, ...filters]);
}
