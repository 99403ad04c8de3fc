import type { Session } from '@/lib/domain/session';
import type { Answer, ConnectionPage, Provider } from '@/lib/providers/provider';
import { type CallSlots, createCallSlots } from './call-slots';
import { type ConnectionSet, createConnectionSet } from './connection-set';
import { readPages } from './read-pages';
import type { SessionRecord } from './session-record';

/** Pages of one session that are asked for at the same time. */
const pagesAtOnce = 8;

/** The state of one reading, as the parts below share it. */
interface Reading {
  provider: Provider;
  slots: CallSlots;
  /** Calls for participants that are under way or waiting. */
  asking: number;
  set: ConnectionSet;
  loaded: number;
  /** Rows announced per list: the main room (`''`) and each breakout room. */
  announced: Map<string, number>;
  answeredAt: number;
  failure: Error | null;
}

function take(reading: Reading, roomId: string | null, answer: Answer<ConnectionPage>): boolean {
  const { rows, totalCount } = answer.data;
  const isNew = reading.set.add(rows, roomId);
  if (isNew) reading.loaded += rows.length;
  if (totalCount !== null) reading.announced.set(roomId ?? '', totalCount);
  reading.answeredAt = Math.max(reading.answeredAt, answer.asOf);
  return isNew;
}

async function ask(reading: Reading, sessionId: string, page: number): Promise<Answer<ConnectionPage>> {
  reading.asking++;
  try {
    return await reading.slots(() => reading.provider.listConnections(sessionId, page));
  } finally {
    reading.asking--;
  }
}

async function readRest(reading: Reading, sessionId: string, roomId: string | null, first: Answer<ConnectionPage>): Promise<void> {
  await readPages({
    first: first.data,
    firstIsNew: take(reading, roomId, first),
    ask: (page) => ask(reading, sessionId, page),
    take: (answer) => take(reading, roomId, answer),
    width: pagesAtOnce,
  });
}

async function readRoom(reading: Reading, room: Session): Promise<void> {
  const first = await ask(reading, room.id, 1);
  await readRest(reading, room.id, room.id, first);
}

/** A reading of a session: `first` is there with page 1, `whole` when nothing more will come, `soFar` at any time after `first`. */
export interface SessionReading {
  first: Promise<SessionRecord>;
  whole: Promise<SessionRecord>;
  soFar: () => SessionRecord;
}

/**
 * Reads a session whole: the session and page 1 of its participants together, then the other pages and the breakout rooms, a few calls at a time.
 * `now` is our clock in ms. Both promises reject with the `ProviderError` of the session or of page 1; a later page that fails ends the reading with
 * a record that is `incomplete` and says why.
 */
export function readSession(provider: Provider, sessionId: string, now: () => number = Date.now): SessionReading {
  const reading: Reading = {
    provider,
    slots: createCallSlots(pagesAtOnce),
    asking: 0,
    set: createConnectionSet(),
    loaded: 0,
    announced: new Map(),
    answeredAt: 0,
    failure: null,
  };
  const opening = Promise.all([provider.getSession(sessionId), provider.listConnections(sessionId, 1)]);
  let soFar: () => SessionRecord = () => {
    throw new Error('A session that has not been opened yet has no record.');
  };

  async function readAll(): Promise<SessionRecord> {
    const [{ data, asOf }, first] = await opening;
    reading.answeredAt = asOf;
    soFar = createSnapshots(reading, data.session, data.rooms, now);
    const lists = [readRest(reading, sessionId, null, first), ...data.rooms.map((room) => readRoom(reading, room))];
    for (const result of await Promise.allSettled(lists)) {
      if (result.status === 'rejected' && reading.failure === null) reading.failure = asError(result.reason);
    }
    return snapshot(reading, data.session, data.rooms, now(), true);
  }

  const whole = readAll();
  const first = opening.then(() => (reading.asking === 0 ? whole : soFar()));
  return { first, whole, soFar: () => soFar() };
}

/** While nothing new has come the same record is handed out, so that what was counted from it is counted once. */
function createSnapshots(reading: Reading, session: Session, rooms: Session[], now: () => number): () => SessionRecord {
  let latest: SessionRecord | null = null;
  return () => {
    if (latest === null || latest.progress.loaded !== reading.loaded) latest = snapshot(reading, session, rooms, now(), false);
    return latest;
  };
}

function snapshot(reading: Reading, session: Session, rooms: Session[], readAt: number, ended: boolean): SessionRecord {
  const { loaded, failure, answeredAt } = reading;
  const announced = [...reading.announced.values()].reduce((sum, total) => sum + total, 0);
  return {
    session,
    rooms,
    connections: reading.set.rows(),
    answeredAt,
    readAt,
    // Whatever was announced, nobody may take a reading that goes on for whole.
    progress: { loaded, total: ended ? loaded : Math.max(loaded + 1, announced) },
    ended,
    incomplete: failure !== null || (ended && loaded < announced),
    failure,
  };
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
