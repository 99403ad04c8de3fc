import type { Connection, PeerEvent } from '@/lib/domain/connection';

/** Whether an event names another session than the one its row was read from (rule 1). */
export type IsForeign = (event: PeerEvent) => boolean;

export const nothingIsForeign: IsForeign = () => false;

export const isJoin = ({ kind }: PeerEvent) => kind === 'join';
export const isLeave = ({ kind }: PeerEvent) => kind === 'leave';

/**
 * Shows every sign of life of a connection (rule 0), in ms: its fields, its events of any kind but foreign ones, the
 * two ends of its stays, dropped ones too. `join` says of a time that somebody joined then. `createdAt` is no sign of
 * life but where the earliest one is asked for.
 */
export function eachSign(
  { joinedAt, leftAt, events, stays }: Connection,
  isForeign: IsForeign,
  see: (time: number, join: boolean) => void,
): void {
  if (stays) {
    for (const { start, end } of stays) {
      if (start !== null) see(start, true);
      if (end !== null) see(end, false);
    }
    return;
  }
  if (joinedAt !== null) see(joinedAt, true);
  if (leftAt !== null) see(leftAt, false);
  for (const event of events) {
    if (event.at !== null && !isForeign(event)) see(event.at, isJoin(event));
  }
}

/**
 * The earliest sign of life of a connection before an instant, the row's `createdAt` included; `null` when there is
 * none.
 */
export function earliestSignBefore(connection: Connection, isForeign: IsForeign, instant: number): number | null {
  let earliest = connection.createdAt ?? Number.POSITIVE_INFINITY;
  eachSign(connection, isForeign, (time) => {
    if (time < earliest) earliest = time;
  });
  return earliest < instant ? earliest : null;
}

/**
 * Which events of rows read from the session `sessionId` are foreign. Where no event of all these rows names that
 * session, the field means something else and nothing is foreign.
 */
export function foreignEvents(connections: readonly Connection[], sessionId: string): IsForeign {
  const own = sessionId.toLowerCase();
  const namesOwn = connections.some(({ events }) => events.some((event) => event.session === own));
  return namesOwn ? ({ session: named }) => named !== undefined && named !== own : nothingIsForeign;
}

const isAfter = (time: number | null | undefined, limit: number) => typeof time === 'number' && time > limit;

function hasTimeAfter({ joinedAt, leftAt, createdAt, events, stays }: Connection, limit: number): boolean {
  if (isAfter(joinedAt, limit) || isAfter(leftAt, limit) || isAfter(createdAt, limit)) return true;
  for (const { at } of events) if (isAfter(at, limit)) return true;
  return stays?.some(({ start, end }) => isAfter(start, limit) || isAfter(end, limit)) ?? false;
}

const maxAheadMs = 24 * 3_600_000;

/**
 * The connection without the times that lie more than 24 h after the answer's clock (ms), which no clock explains (rule
 * 0); `invalidTimes` says that there were some. The same object where there is none.
 */
export function withoutFarTimes(connection: Connection, clock: number): Connection {
  const limit = clock + maxAheadMs;
  if (!hasTimeAfter(connection, limit)) return connection;
  const { joinedAt, leftAt, createdAt, events, stays } = connection;
  const near = (time: number | null) => (isAfter(time, limit) ? null : time);
  return {
    ...connection,
    joinedAt: near(joinedAt),
    leftAt: near(leftAt),
    createdAt: near(createdAt ?? null),
    events: events.map((event) => ({ ...event, at: near(event.at) })),
    stays: stays?.map(({ start, end, invalidTimes }) => ({ start: near(start), end: near(end), invalidTimes })) ?? null,
    invalidTimes: true,
  };
}
