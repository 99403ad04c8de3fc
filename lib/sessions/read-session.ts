import { randomUUID } from 'node:crypto';
import { database, databaseKind } from '@/lib/db/database';
import { withFallback } from '@/lib/db/with-fallback';
import { countedFigures } from '@/lib/domain/answers/counted-figures';
import type { Freshness } from '@/lib/domain/answers/session-answer';
import type { IdForm } from '@/lib/domain/public-id';
import { onBehalfOf } from '@/lib/providers/calls/call-purpose';
import type { Provider } from '@/lib/providers/provider';
import { ProviderError } from '@/lib/providers/provider-error';
import { budgetOf } from '@/lib/providers/registry';
import { createArchive } from './archive/archive';
import { withoutErased } from './archive/erased/without-erased';
import type { ReadFigures } from './archive/listed-entry';
import { freshnessUntil } from './cache/freshness';
import { createSessionStore } from './cache/session-store';
import { createSharedReading } from './cache/share-reading';
import { type CountSwitches, countOptions, defaultSwitches } from './counting/count-options';
import { type CountedSession, countInTurns, countRecord } from './counting/counted-session';
import { readSession } from './reading/loader';
import { lastsForRecipients } from './reading/recipients-share';
import type { SessionRecord } from './reading/session-record';

/** What was read of a session, counted, and how fresh it is. */
export interface ReadSession {
  record: SessionRecord;
  idForm: IdForm;
  /** Counted when it is first asked for, which is work. */
  readonly counted: CountedSession;
  freshness: Freshness;
}

/** What was read, to be counted with these switches when somebody asks for it. */
export function countedLater({ record, idForm, freshness }: Omit<ReadSession, 'counted'>, switches: CountSwitches): ReadSession {
  return {
    record,
    idForm,
    freshness,
    get counted() {
      return countRecord(record, idForm, countOptions(switches));
    },
  };
}

/** What was read, without those who were erased. */
async function clean<Read extends { record: SessionRecord }>(origin: string, read: Read): Promise<Read> {
  const { record } = read;
  return { ...read, record: await withFallback('looking for erasures', record, (db) => withoutErased(db, origin, record)) };
}

/** So many rows are counted in some tens of ms: larger sessions are counted ahead, with turns for others. */
const countedAtOnce = 2_000;

/** As `countedLater`, but of a large session what was read is counted when this resolves. */
async function countedAhead(read: Omit<ReadSession, 'counted'>, switches: CountSwitches): Promise<ReadSession> {
  if (read.record.connections.length > countedAtOnce) await countInTurns(read.record, read.idForm, countOptions(switches));
  return countedLater(read, switches);
}

/** Of the account's calls, those that nobody waits for leave this share to those that somebody does. */
const backgroundShare = 0.6;

const shareReading = createSharedReading({ open: database, holder: randomUUID() });

/** The one store of this process: whoever looks at a session shares its reading. */
const store = createSessionStore({
  archive: createArchive(),
  // A file has one server: there is nobody to share with.
  read: (provider, sessionId, need) =>
    databaseKind() === 'postgres' ? shareReading(provider, sessionId, need) : readSession(provider, sessionId),
  maySpare: ({ source }) => {
    const budget = budgetOf(source.provider);
    return budget === null || budget.used() < budget.limit * backgroundShare;
  },
});

/**
 * A session as it is known now, counted (see `SessionStore.look`). `sessionId` is in its canonical form. Throws
 * `ProviderError`.
 */
export async function readCounted(provider: Provider, sessionId: string, switches: CountSwitches): Promise<ReadSession> {
  const read = await clean(provider.origin, await store.look(provider, sessionId));
  return countedAhead({ ...read, idForm: provider.idForm }, switches);
}

/**
 * As `readCounted`, but never a part of a session: for one person's presence, for files, and for saying who is not
 * there.
 */
export async function readWholeCounted(provider: Provider, sessionId: string, switches: CountSwitches): Promise<ReadSession> {
  const read = await clean(provider.origin, await store.lookWhole(provider, sessionId));
  return countedAhead({ ...read, idForm: provider.idForm }, switches);
}

/**
 * As `readWholeCounted`, but of a session that was read before it takes what is in memory or archived, and asks no
 * provider whether it has changed; `readAt`: when that was read, ms on our clock. Throws `ProviderError` and what the
 * database throws.
 */
export async function readKnownCounted(
  provider: Provider,
  sessionId: string,
  switches: CountSwitches,
): Promise<{ counted: CountedSession; readAt: number }> {
  const held = store.peek(provider, sessionId);
  if (held !== null) {
    const { record } = await clean(provider.origin, { record: held });
    return { counted: await countInTurns(record, provider.idForm, countOptions(switches)), readAt: held.readAt };
  }
  const read = (await readArchivedCounted(provider.origin, sessionId, switches)) ?? (await readWholeCounted(provider, sessionId, switches));
  return { counted: read.counted, readAt: read.record.readAt };
}

/**
 * An archived session, counted, or `null` when it is not archived; never asks a provider, and needs none to be
 * configured. `origin` is its provider's. Throws what the database throws.
 */
export async function readArchivedCounted(origin: string, sessionId: string, switches: CountSwitches): Promise<ReadSession | null> {
  const found = await store.lookArchived(origin, sessionId);
  return found === null ? null : countedAhead(await clean(origin, found), switches);
}

/** While the recipients' share is used up, they may ask again this late. */
const shareUsedUpMs = 30_000;

/**
 * As `readCounted`, for recipients of a report: what has to be asked of the provider is booked on their share of the
 * account's calls. When that is used up they get what is in memory or archived, marked as stale. Throws `ProviderError`
 * when there is nothing.
 */
export async function readForRecipients(provider: Provider, sessionId: string, switches: CountSwitches): Promise<ReadSession> {
  const kept = store.peek(provider, sessionId);
  if (lastsForRecipients(provider, budgetOf(provider.source.provider), kept?.connections.length ?? 0))
    return onBehalfOf('recipients', () => readCounted(provider, sessionId, switches));
  const archived = await readArchivedCounted(provider.origin, sessionId, switches);
  if (archived !== null) return archived;
  if (kept === null) throw new ProviderError({ kind: 'rate-limited', provider: provider.source.name, retryAfterMs: shareUsedUpMs });
  const freshness = freshnessUntil(kept, shareUsedUpMs);
  const { record } = await clean(provider.origin, { record: kept });
  return countedAhead({ record, idForm: provider.idForm, freshness }, switches);
}

/**
 * What lists tell of a session that has been read and is still in memory, counted in the ordinary way, or `null`; never
 * asks the provider.
 */
export function figuresInMemory(provider: Provider, sessionId: string): ReadFigures | null {
  const record = store.peek(provider, sessionId);
  if (record === null) return null;
  const { count } = countRecord(record, provider.idForm, countOptions(defaultSwitches));
  const figures = countedFigures(count, record.incomplete);
  return { figures, session: record.session, listedRead: store.peekListedRead(provider, sessionId) };
}

/**
 * Whether what is in memory of a session is newer than what is archived of it: it went on, and has not settled again.
 */
export function isNewerThanArchived(origin: string, sessionId: string): boolean {
  return store.isNewerThanArchived(origin, sessionId);
}
