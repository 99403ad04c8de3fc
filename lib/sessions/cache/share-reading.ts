import { setTimeout as delay } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { Database } from '@/lib/db/database';
import { createLease, instanceLeases, type Lease, leaseHolders, readingLeases, renewMs } from '@/lib/db/lease';
import { logStorage } from '@/lib/log-storage';
import type { Provider } from '@/lib/providers/provider';
import { readSession, type SessionReading } from '@/lib/sessions/reading/loader';
import { isLiveRecord, type SessionRecord } from '@/lib/sessions/reading/session-record';
import { keyOf } from './archive-view';
import { findLiveCopy, type LiveCopy, writeLiveCopy } from './live-copies';
import { endedLongAgo } from './session-life';

/** What a reading is for. */
interface ReadingNeed {
  /** A reading by somebody else that is not older (ms) does as well. */
  maxAgeMs: number;
  /** Somebody waits for it: nothing is known that could be shown meanwhile. */
  isAwaited: boolean;
}

/** Begins to read a session, for whoever needs it. */
export type BeginReading = (provider: Provider, sessionId: string, need: ReadingNeed) => SessionReading;

interface Options {
  open: () => Promise<Database>;
  /** Names this process among all that share the database. */
  holder: string;
  now?: () => number;
}

/** Whether there are other instances is looked up this often, ms. */
const othersMs = 10_000;
/** Whether another one's reading is there is looked up this often, ms. */
const lookMs = 500;
/** People wait for another one's reading for so long (ms), and then no longer than one who ended keeps its lease. */
const awaitedMs = 5_000;
const patientMs = 35_000;

/** A reading by somebody else, which is whole from the start. */
function ofCopy(record: SessionRecord): SessionReading {
  const whole = Promise.resolve(record);
  return { first: whole, whole, soFar: () => record };
}

/** A reading that begins when it is known who makes it. */
function later(begun: Promise<SessionReading>): SessionReading {
  let soFar: SessionReading['soFar'] = () => {
    throw new Error('A session that has not been opened yet has no record.');
  };
  const known = begun.then((reading) => {
    soFar = reading.soFar;
    return reading;
  });
  return { first: known.then(({ first }) => first), whole: known.then(({ whole }) => whole), soFar: () => soFar() };
}

/** Whether others will ask for a record: what ended long ago they have from the archive. */
function isOfUse(record: SessionRecord): boolean {
  return record.failure === null && (isLiveRecord(record) || !endedLongAgo(record));
}

/**
 * Reads sessions together with the other instances on the database: one reads at a time, by a lease, and the others
 * take what it read. Where there are none, and while the database cannot be asked, it reads by itself.
 */
export function createSharedReading({ open, holder, now = Date.now }: Options): BeginReading {
  /** By session, the version that was last taken from the others or given to them. */
  const versions = new LRUCache<string, number>({ max: 10_000 });
  let others = { until: 0, there: Promise.resolve(false) };

  function areThereOthers(db: Database): Promise<boolean> {
    if (now() >= others.until)
      others = { until: now() + othersMs, there: leaseHolders(db, instanceLeases).then((holders) => holders.length > 1) };
    return others.there;
  }

  async function takeCopy(db: Database, provider: Provider, sessionId: string, maxAgeMs: number): Promise<LiveCopy | null> {
    const key = keyOf(provider.origin, sessionId);
    const known = versions.get(key);
    const copy = await findLiveCopy(db, { origin: provider.origin, sessionId }, { idForm: provider.idForm, known, maxAgeMs, now });
    if (copy !== null) versions.set(key, copy.version);
    return copy;
  }

  async function tell(db: Database, provider: Provider, sessionId: string, whole: Promise<SessionRecord>): Promise<void> {
    // Whoever looks gets the error of the reading itself.
    const record = await whole.catch(() => null);
    if (record === null || !isOfUse(record)) return;
    const version = await writeLiveCopy(db, { origin: provider.origin, sessionId }, record, now);
    if (version !== null) versions.set(keyOf(provider.origin, sessionId), version);
  }

  /** Reads it under a lease that is held, and gives that up when the others can have what was read. */
  function readForAll(db: Database, provider: Provider, sessionId: string, lease: Lease): SessionReading {
    const reading = readSession(provider, sessionId, now);
    const renewing = setInterval(() => {
      lease.renew().catch((error: unknown) => logStorage('renewing the lease of a reading', error));
    }, renewMs).unref();
    tell(db, provider, sessionId, reading.whole)
      .finally(() => clearInterval(renewing))
      .finally(() => lease.giveUp())
      .catch((error: unknown) => logStorage('telling other instances what was read', error));
    return reading;
  }

  /** `null` where nobody is there to share with, or another one's reading does not come. */
  async function begin(provider: Provider, sessionId: string, { maxAgeMs, isAwaited }: ReadingNeed): Promise<SessionReading | null> {
    const db = await open();
    if (!(await areThereOthers(db))) return null;
    const lease = createLease(db, `${readingLeases}${keyOf(provider.origin, sessionId)}`, holder);
    const until = now() + (isAwaited ? awaitedMs : patientMs);
    while (now() < until) {
      const copy = await takeCopy(db, provider, sessionId, maxAgeMs);
      if (copy !== null) return ofCopy(copy.record);
      if (await lease.renew()) {
        // The one who held it until now may have told meanwhile.
        const told = await takeCopy(db, provider, sessionId, maxAgeMs);
        if (told === null) return readForAll(db, provider, sessionId, lease);
        await lease.giveUp();
        return ofCopy(told.record);
      }
      await delay(lookMs);
    }
    return null;
  }

  return (provider, sessionId, need) =>
    later(
      begin(provider, sessionId, need)
        .catch((error: unknown) => {
          logStorage('sharing a reading with other instances', error);
          return null;
        })
        .then((shared) => shared ?? readSession(provider, sessionId, now)),
    );
}
