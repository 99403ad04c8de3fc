import { LRUCache } from 'lru-cache';
import type { Freshness } from '@/lib/domain/answers/session-answer';
import type { Provider } from '@/lib/providers/provider';
import { freshnessOf, freshnessWhileReading } from './freshness';
import { type KeptSession, keep, nextReadAt, pauseAfter } from './kept-session';
import { readSession } from './loader';
import type { SessionRecord } from './session-record';

/** What a reader gets: a record, whole or as far as it has been read, and how fresh it is. */
export interface SessionView {
  record: SessionRecord;
  freshness: Freshness;
}

/** Reads each session once for everybody who looks, and keeps it. */
export interface SessionStore {
  /**
   * The session as it is known now. `sessionId` is in its canonical form. Waits for page 1 when nothing is known yet, and for the whole when what
   * is kept is old; throws the `ProviderError` of the first reading.
   */
  look(provider: Provider, sessionId: string): Promise<SessionView>;
  /** As `look`, but waits until the first reading of the session is over: for what would be wrong about a part of it. */
  lookWhole(provider: Provider, sessionId: string): Promise<SessionView>;
  /** The whole record of a session, if there is one; never asks the provider. */
  peek(provider: Provider, sessionId: string): SessionRecord | null;
}

interface Options {
  /** Our clock, ms. */
  now?: () => number;
  /** Connections kept over all sessions. */
  maxConnections?: number;
}

interface Flight {
  first: Promise<SessionRecord>;
  soFar: () => SessionRecord;
  /** Fulfilled when the reading is over, however it went. */
  over: Promise<void>;
}

/** A kept record older than this is not shown before the reading under way has ended. */
const showAtOnceMs = 2 * 60_000;

/** A store in memory, bounded by the connections it keeps. */
export function createSessionStore({ now = Date.now, maxConnections = 300_000 }: Options = {}): SessionStore {
  const sessions = new LRUCache<string, KeptSession>({
    maxSize: maxConnections,
    sizeCalculation: ({ record }) => record.connections.length + 1,
  });
  const failures = new LRUCache<string, { error: unknown; until: number }>({ max: 10_000 });
  const flights = new Map<string, Flight>();
  const keyOf = (provider: Provider, sessionId: string) => `${provider.source.id}/${sessionId}`;

  function remember(key: string, error: unknown): void {
    const kept = sessions.get(key);
    if (kept === undefined) failures.set(key, { error, until: now() + pauseAfter(error) });
    else sessions.set(key, { ...kept, failure: { error: error instanceof Error ? error : new Error(String(error)), at: now() } });
  }

  function start(key: string, provider: Provider, sessionId: string): Flight {
    const reading = readSession(provider, sessionId, now);
    const over = Promise.allSettled([reading.whole, reading.first]).then(([whole]) => {
      flights.delete(key);
      if (whole.status === 'rejected') return remember(key, whole.reason);
      failures.delete(key);
      sessions.set(key, keep(whole.value, sessions.get(key)));
    });
    const flight: Flight = { first: reading.first, soFar: reading.soFar, over };
    flights.set(key, flight);
    return flight;
  }

  async function lookFirst(key: string, provider: Provider, sessionId: string): Promise<SessionView> {
    const failure = failures.get(key);
    if (failure !== undefined && now() < failure.until) throw failure.error;
    const flight = flights.get(key) ?? start(key, provider, sessionId);
    const first = await flight.first;
    if (first.ended) await flight.over;
    const kept = sessions.get(key);
    if (kept !== undefined) return { record: kept.record, freshness: freshnessOf(kept, false, now()) };
    const record = flight.soFar();
    return { record, freshness: freshnessWhileReading(record) };
  }

  async function look(provider: Provider, sessionId: string): Promise<SessionView> {
    const key = keyOf(provider, sessionId);
    let kept = sessions.get(key);
    if (kept === undefined) return lookFirst(key, provider, sessionId);
    const flight = flights.get(key) ?? (now() >= nextReadAt(kept) ? start(key, provider, sessionId) : undefined);
    if (flight !== undefined && now() - kept.record.readAt >= showAtOnceMs) {
      await flight.over;
      kept = sessions.get(key) ?? kept;
    }
    return { record: kept.record, freshness: freshnessOf(kept, flights.has(key), now()) };
  }

  return {
    look,
    async lookWhole(provider, sessionId) {
      const view = await look(provider, sessionId);
      const flight = flights.get(keyOf(provider, sessionId));
      if (view.record.ended || flight === undefined) return view;
      await flight.over;
      return look(provider, sessionId);
    },
    peek(provider, sessionId) {
      const kept = sessions.get(keyOf(provider, sessionId));
      return kept !== undefined && kept.record.failure === null ? kept.record : null;
    },
  };
}
