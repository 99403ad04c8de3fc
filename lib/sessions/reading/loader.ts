import { type Session, seemsLive } from '@/lib/domain/session';
import type { Answer, ConnectionPage, Provider } from '@/lib/providers/provider';
import { type CallSlots, createCallSlots } from './call-slots';
import { type ConnectionSet, createConnectionSet } from './connection-set';
import { isShort, type ListTally, tally } from './list-tally';
import { readPages } from './read-pages';
import { basisOf, type SessionRecord } from './session-record';

/** Pages of one session that are asked for at the same time. */
const pagesAtOnce = 8;

/** The state of one reading, as the parts below share it. */
interface Reading {
  provider: Provider;
  slots: CallSlots;
  /** Calls for participants that are under way or waiting. */
  asking: number;
  set: ConnectionSet;
  /** Per list: the main room (`''`) and each breakout room. */
  lists: Map<string, ListTally>;
  answeredAt: number;
  /** Our clock when it began, ms. */
  beganAt: number;
  failure: Error | null;
}

type Page = Answer<ConnectionPage>;

/** One list of a reading: the main room's, or a breakout room's. */
interface List {
  reading: Reading;
  sessionId: string;
  roomId: string | null;
  live: boolean;
}

const tallyOf = ({ reading, roomId }: List) => reading.lists.get(roomId ?? '');

/** Takes a page; answers how many of its rows no page before had. */
function take(list: List, { data, asOf }: Page): number {
  const { reading, roomId } = list;
  const { fresh, repeats } = reading.set.add(data.rows, roomId);
  reading.lists.set(roomId ?? '', tally(tallyOf(list), data, repeats));
  reading.answeredAt = Math.max(reading.answeredAt, asOf);
  return fresh;
}

async function ask({ reading, sessionId }: List, page: number): Promise<Page> {
  reading.asking++;
  try {
    return await reading.slots(() => reading.provider.listConnections(sessionId, page));
  } finally {
    reading.asking--;
  }
}

/**
 * Reads a list from its first page, already there, to its end. `isNew` takes a page and answers whether it brought
 * anything.
 */
function readPass(list: List, first: Page, isNew: (page: Page) => boolean): Promise<void> {
  return readPages({ first: first.data, firstIsNew: isNew(first), ask: (page) => ask(list, page), take: isNew, width: pagesAtOnce });
}

async function readList(list: List, first: Page): Promise<void> {
  await readPass(list, first, (page) => take(list, page) > 0);
  const known = tallyOf(list);
  // Rows that move from page to page while they are read can be missed: once more, added to what came. A live session
  // is read again soon anyway.
  if (list.live || !known?.repeats || !isShort(known)) return;
  const again = createConnectionSet();
  await readPass(list, await ask(list, 1), (page) => {
    take(list, page);
    return again.add(page.data.rows, list.roomId).fresh > 0;
  });
}

async function readRoom(list: List): Promise<void> {
  await readList(list, await ask(list, 1));
}

/**
 * A reading of a session: `first` is there with page 1, `whole` when nothing more will come, `soFar` at any time after
 * `first`.
 */
export interface SessionReading {
  first: Promise<SessionRecord>;
  whole: Promise<SessionRecord>;
  soFar: () => SessionRecord;
}

/**
 * Reads a session whole: the session and page 1 of its participants together, then the other pages and the breakout
 * rooms, a few calls at a time. `now` is our clock in ms. Both promises reject with the `ProviderError` of the session
 * or of page 1. A later page that fails ends the reading with a record that is `incomplete` and says why.
 */
export function readSession(provider: Provider, sessionId: string, now: () => number = Date.now): SessionReading {
  const reading: Reading = {
    provider,
    slots: createCallSlots(pagesAtOnce),
    asking: 0,
    set: createConnectionSet(),
    lists: new Map(),
    answeredAt: 0,
    beganAt: now(),
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
    const list = { reading, sessionId, roomId: null, live: seemsLive(data.session, asOf) };
    const rooms = data.rooms.map((room) => readRoom({ reading, sessionId: room.id, roomId: room.id, live: seemsLive(room, asOf) }));
    const lists = [readList(list, first), ...rooms];
    for (const result of await Promise.allSettled(lists)) {
      if (result.status === 'rejected' && reading.failure === null) reading.failure = asError(result.reason);
    }
    return snapshot(reading, data.session, data.rooms, now(), true);
  }

  const whole = readAll();
  const first = opening.then(() => (reading.asking === 0 ? whole : soFar()));
  return { first, whole, soFar: () => soFar() };
}

const loadedIn = ({ lists }: Reading) => [...lists.values()].reduce((sum, { loaded }) => sum + loaded, 0);

/**
 * While nothing new has come the same record is handed out, and until four times as many rows have come, the same rows:
 * what was counted from them is counted once, and of all that is counted while it is read little is thrown away.
 */
function createSnapshots(reading: Reading, session: Session, rooms: Session[], now: () => number): () => SessionRecord {
  let latest: SessionRecord | null = null;
  const withProgress = (known: SessionRecord, loaded: number): SessionRecord =>
    loaded >= 4 * known.connections.length
      ? snapshot(reading, session, rooms, now(), false)
      : { ...known, basis: basisOf(known), readAt: now(), progress: progressOf(reading, false) };
  return () => {
    const loaded = loadedIn(reading);
    if (latest === null) latest = snapshot(reading, session, rooms, now(), false);
    else if (latest.progress.loaded !== loaded) latest = withProgress(latest, loaded);
    return latest;
  };
}

function progressOf(reading: Reading, ended: boolean): SessionRecord['progress'] {
  const loaded = loadedIn(reading);
  const announced = [...reading.lists.values()].reduce((sum, list) => sum + (list.announced ?? 0), 0);
  // Whatever was announced, nobody may take a reading that goes on for whole.
  return { loaded, total: ended ? loaded : Math.max(loaded + 1, announced) };
}

function snapshot(reading: Reading, session: Session, rooms: Session[], readAt: number, ended: boolean): SessionRecord {
  const { lists, failure, answeredAt, beganAt } = reading;
  return {
    session,
    rooms,
    connections: reading.set.rows(),
    answeredAt,
    beganAt,
    readAt,
    progress: progressOf(reading, ended),
    ended,
    incomplete: failure !== null || (ended && [...lists.values()].some(isShort)),
    failure,
  };
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
