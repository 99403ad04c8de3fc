import type { Connection } from '@/lib/domain/connection';

/** A row under the names that it had in the first version. */
function asFirstWritten(row: Connection) {
  const { id, reportId, userId, externalId, name, role, joinedAt, leftAt, createdAt, providerDurationMs, updatedAt } = row;
  const { events, stays, roomId, notPerson, invalidTimes } = row;
  return {
    ...{ id, reportId, userId, externalId, name, role, joinedAt, leftAt, createdAt, providerDurationMs, updatedAt },
    events: events.map(({ label, at, session, socket }) => ({ name: label, at, sessionId: session, socketId: socket })),
    ...{ timelog: stays, roomId, notPerson, invalidTimes },
  };
}

/**
 * All that a row says, as text: rows are compared by it and sessions known by its hash. It keeps the form of the first
 * version for good: what is archived would else seem to have changed after an upgrade.
 */
export function rowText(row: Connection): string {
  return JSON.stringify(asFirstWritten(row));
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** As `rowText`, with events and stays in a fixed order: people without an id are addressed by its hash. */
export function orderedRowText(row: Connection): string {
  const written = asFirstWritten(row);
  const events = written.events.sort((a, b) => (a.at ?? 0) - (b.at ?? 0) || compare(JSON.stringify(a), JSON.stringify(b)));
  const timelog = written.timelog?.map((stay) => JSON.stringify(stay)).sort() ?? null;
  return JSON.stringify({ ...written, events, timelog });
}
