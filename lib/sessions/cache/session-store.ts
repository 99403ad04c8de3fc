import { getHeapStatistics } from 'node:v8';
import { LRUCache } from 'lru-cache';
import type { Freshness } from '@/lib/domain/answers/session-answer';
import type { IdForm } from '@/lib/domain/public-id';
import { logStorage } from '@/lib/log-storage';
import type { Provider } from '@/lib/providers/provider';
import { ProviderError } from '@/lib/providers/provider-error';
import type { Archive } from '@/lib/sessions/archive/archive';
import type { ReadAgain } from '@/lib/sessions/archive/archived-state';
import { findHash } from '@/lib/sessions/reading/content-hash';
import { readSession } from '@/lib/sessions/reading/loader';
import { findLife, isLiveRecord, type SessionRecord } from '@/lib/sessions/reading/session-record';
import { createArchiveView, keyOf } from './archive-view';
import { createFinalizer, type Finalizer } from './finalizer';
import { createFinalizing, type Reading } from './finalizing';
import { freshnessOf, freshnessWhileReading } from './freshness';
import { failureAsOf, type KeptSession, maxAgeOf, nextReadAt, pauseAfter } from './kept-session';
import { createKeptSessions } from './kept-sessions';
import { maxConnectionsOf } from './max-connections';
import type { BeginReading } from './share-reading';

/** What a reader gets: a record, whole or as far as it has been read, and how fresh it is. */
interface SessionView {
  record: SessionRecord;
  freshness: Freshness;
}

/** Reads each session once for everybody who looks, keeps it, and archives it once it has settled. */
export interface SessionStore {
  /**
   * The session as it is known now: from memory, else from the archive, else from the provider. `sessionId` is in its
   * canonical form. It waits for page 1 when nothing is known yet, and for the whole when what is kept is old. Throws
   * the `ProviderError` of the first reading.
   */
  look(provider: Provider, sessionId: string): Promise<SessionView>;
  /**
   * As `look`, but waits until the first reading of the session is over: for what would be wrong about a part of it.
   */
  lookWhole(provider: Provider, sessionId: string): Promise<SessionView>;
  /** An archived session, or `null`; never asks the provider. Throws what the database throws. */
  lookArchived(origin: string, sessionId: string): Promise<(SessionView & { idForm: IdForm }) | null>;
  /** The whole record of a session that is in memory; never asks anybody. */
  peek(provider: Provider, sessionId: string): SessionRecord | null;
  /** Of an archived session in memory, the changed entry in the provider's list that it was last read again for. */
  peekListedRead(provider: Provider, sessionId: string): string | null;
  /** Whether a session in memory went on after it was archived, and what is new of it is not archived yet. */
  isNewerThanArchived(origin: string, sessionId: string): boolean;
}

interface Options {
  /** Our clock, ms. */
  now?: () => number;
  /** Connections kept over all sessions; by default as many as the memory has room for. */
  maxConnections?: number;
  archive?: Archive | null;
  /** Whether a provider may be asked now for what nobody waits for. */
  maySpare?: (provider: Provider) => boolean;
  finalizer?: Finalizer;
  /** How a session is read; by default from its provider, for this store alone. */
  read?: BeginReading;
}

interface Flight {
  first: Promise<SessionRecord>;
  soFar: () => SessionRecord;
  /** Fulfilled when the reading is over, however it went. */
  over: Promise<void>;
}

/** Whether the provider has answered for good: with a whole reading, or that it does not know the session any more. */
function isAnswered(whole: PromiseSettledResult<SessionRecord>): boolean {
  if (whole.status === 'fulfilled') return whole.value.failure === null;
  return whole.reason instanceof ProviderError && whole.reason.kind === 'not-found';
}

/** Finds what the life of a session goes by, with turns for others. */
async function prepare(record: SessionRecord, before: KeptSession | undefined): Promise<void> {
  await findLife(record);
  if (before?.final || !isLiveRecord(record)) await findHash(record, before?.archived?.contentHash ?? null);
}

/** A kept record older than this is not shown before the reading under way has ended. */
const showAtOnceMs = 2 * 60_000;

const ofThisProcess = () => maxConnectionsOf(getHeapStatistics().heap_size_limit);

/** A store in memory, bounded by the connections it keeps, in front of the archive. */
export function createSessionStore(options: Options = {}): SessionStore {
  const {
    now = Date.now,
    maxConnections = ofThisProcess(),
    archive = null,
    maySpare = () => true,
    finalizer = createFinalizer({ now }),
    read = (provider, sessionId) => readSession(provider, sessionId, now),
  } = options;
  const sessions = createKeptSessions(maxConnections);
  const failures = new LRUCache<string, { error: unknown; at: number }>({ max: 10_000 });
  const flights = new Map<string, Flight>();
  const archiveView = archive && createArchiveView({ archive, sessions, now });

  const finalize =
    archive &&
    archiveView &&
    createFinalizing({ archive, archiveView, sessions, finalizer, now, maySpare, isReading: (key) => flights.has(key), read: start });

  function remember(key: string, error: unknown): void {
    if (sessions.get(key) === undefined) failures.set(key, { error, at: now() });
    else sessions.change(key, { kind: 'reading-failed', error: error instanceof Error ? error : new Error(String(error)), at: now() });
  }

  /**
   * What is archived stayed as it is although it was read again: when that was tried is kept with it. What is newer is
   * noted when it is archived.
   */
  function noteTry(provider: Provider, sessionId: string, before: KeptSession, again: ReadAgain): void {
    const key = keyOf(provider.origin, sessionId);
    const kept = sessions.get(key);
    if (archive === null || kept?.record !== before.record || kept.archived === null) return;
    sessions.change(key, { kind: 'tried-again', again });
    archive
      .noteReadAgain(provider.origin, sessionId, again)
      .catch((error: unknown) => logStorage('noting that a session was read again', error))
      .finally(() => archiveView?.forget(key));
  }

  function start({ key, provider, sessionId, round }: Reading): Flight {
    const kept = sessions.get(key);
    const isAwaited = kept === undefined || now() - kept.record.readAt >= showAtOnceMs;
    const reading = read(provider, sessionId, { maxAgeMs: maxAgeOf(kept?.record ?? null), isAwaited });
    const changedTo = kept?.archived?.changedTo ?? null;
    const over = Promise.allSettled([reading.whole, reading.first]).then(async ([whole]) => {
      if (whole.status === 'fulfilled') await prepare(whole.value, sessions.get(key));
      flights.delete(key);
      const before = sessions.get(key);
      if (whole.status === 'rejected') remember(key, whole.reason);
      else {
        failures.delete(key);
        sessions.change(key, { kind: 'read', record: whole.value, idForm: provider.idForm, readFor: changedTo });
      }
      if (before?.archiving.state === 'done') noteTry(provider, sessionId, before, { at: now(), changedTo, isDone: isAnswered(whole) });
      finalize?.({ key, provider, sessionId, round });
    });
    const flight: Flight = { first: reading.first, soFar: reading.soFar, over };
    flights.set(key, flight);
    return flight;
  }

  async function lookFirst(key: string, provider: Provider, sessionId: string): Promise<SessionView> {
    const failure = failures.get(key);
    if (failure !== undefined && now() < failure.at + pauseAfter(failure.error)) throw failureAsOf(failure.error, failure.at, now());
    const flight = flights.get(key) ?? start({ key, provider, sessionId, round: 0 });
    const first = await flight.first;
    if (first.ended) await flight.over;
    const kept = sessions.get(key);
    if (kept !== undefined) return { record: kept.record, freshness: freshnessOf(kept, false, now()) };
    const record = flight.soFar();
    await findLife(record);
    return { record, freshness: freshnessWhileReading(record) };
  }

  async function look(provider: Provider, sessionId: string): Promise<SessionView> {
    const key = keyOf(provider.origin, sessionId);
    if (archiveView !== null && !flights.has(key)) {
      // Without the archive there is still the provider.
      await archiveView.see(provider.origin, sessionId).catch((error: unknown) => logStorage('reading an archived session', error));
    }
    let kept = sessions.get(key);
    if (kept === undefined) return lookFirst(key, provider, sessionId);
    const isDue = now() >= nextReadAt(kept) && (!kept.final || maySpare(provider));
    const flight = flights.get(key) ?? (isDue ? start({ key, provider, sessionId, round: 0 }) : undefined);
    if (flight !== undefined && !kept.final && now() - kept.record.readAt >= showAtOnceMs) {
      await flight.over;
      kept = sessions.get(key) ?? kept;
    }
    return { record: kept.record, freshness: freshnessOf(kept, flights.has(key), now()) };
  }

  return {
    look,
    async lookWhole(provider, sessionId) {
      const view = await look(provider, sessionId);
      const flight = flights.get(keyOf(provider.origin, sessionId));
      if (view.record.ended || flight === undefined) return view;
      await flight.over;
      return look(provider, sessionId);
    },
    async lookArchived(origin, sessionId) {
      const kept = archiveView && (await archiveView.archivedOf(origin, sessionId));
      if (kept === null) return null;
      return { record: kept.record, freshness: freshnessOf(kept, false, now()), idForm: kept.idForm };
    },
    peek(provider, sessionId) {
      const kept = sessions.get(keyOf(provider.origin, sessionId));
      return kept !== undefined && kept.record.failure === null ? kept.record : null;
    },
    peekListedRead: (provider, sessionId) => sessions.get(keyOf(provider.origin, sessionId))?.archived?.listedRead ?? null,
    isNewerThanArchived(origin, sessionId) {
      const kept = sessions.get(keyOf(origin, sessionId));
      return kept !== undefined && kept.archived !== null && kept.archiving.state !== 'done';
    },
  };
}
