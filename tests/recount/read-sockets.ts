import { type LogEvent, type LogReading, readLog } from './read-log';

/** The logs of a connection: one, or one for each socket; `assumedEnds` are ends told by another socket's join. */
export interface SocketReading {
  logs: LogReading[];
  leaveRepeated: boolean;
  assumedEnd: (log: LogReading) => number | null;
}

/** Reads the events of a connection, each socket by itself where all of them can be told apart. */
export function readSockets(events: readonly LogEvent[], joinedAt: number | null): SocketReading {
  if (!areSocketsKnown(events)) {
    const log = readLog(events, joinedAt);
    return { logs: log.first === null ? [] : [log], leaveRepeated: log.leaveRepeated, assumedEnd: () => null };
  }
  const sockets = [...new Set(events.map((event) => event.socket))];
  const joinsOf = new Map<LogReading, number[]>();
  const logs: LogReading[] = [];
  let leaveRepeated = false;
  for (const socket of sockets) {
    const log = readLog(
      events.filter((event) => event.socket === socket),
      joinedAt,
    );
    leaveRepeated ||= log.leaveRepeated;
    if (log.first === null) continue;
    logs.push(log);
    joinsOf.set(
      log,
      events.filter((event) => event.socket !== socket && event.joins).map((event) => event.at),
    );
  }
  const assumedEnd = (log: LogReading) => {
    const later = (joinsOf.get(log) ?? []).filter((at) => log.lastJoin !== null && at > log.lastJoin);
    return later.length === 0 ? null : Math.min(...later);
  };
  return { logs, leaveRepeated, assumedEnd };
}

function areSocketsKnown(events: readonly LogEvent[]): boolean {
  return events.every(
    (event) =>
      event.socket !== null &&
      (event.joins || events.some((other) => other.joins && other.socket === event.socket && other.at <= event.at)),
  );
}
