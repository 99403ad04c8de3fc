import type { Kysely } from 'kysely';
import type { Schema } from '@/lib/db/schema';
import type { Connection, PeerEvent } from '@/lib/domain/connection';
import { groupPeople } from '@/lib/domain/counting/group-people';
import type { Invitee } from '@/lib/domain/meeting';
import { hashedId } from '@/lib/domain/public-id';
import { mapInSteps } from '@/lib/domain/steps';
import { inTurns } from '@/lib/in-turns';
import { erasedName } from '@/lib/messages/erased-name';
import { findLife, type SessionRecord } from '@/lib/sessions/reading/session-record';
import { idsOf } from './all-aliases';
import { type Erasures, readErasures } from './erasures';

/** Sockets tell which events belong together, and are ids themselves. */
function withoutSocket(event: PeerEvent, person: string): PeerEvent {
  return event.socket === undefined ? event : { ...event, socket: hashedId(`${person} ${event.socket}`) };
}

/** A row of somebody who was erased: when they were there stays. */
function erasedRow(row: Connection, person: string): Connection {
  const events = row.events.map((event) => withoutSocket(event, person));
  return { ...row, id: null, reportId: null, userId: `erased ${person}`, externalId: null, name: erasedName, events };
}

/** When (ms) a session began, as far as is known. */
export const begunAt = ({ session, answeredAt }: SessionRecord) => session.startedAt ?? session.createdAt ?? answeredAt;

/** Whose row it is of those who were erased after the session began; `null` where it is nobody's of them. */
function erasedPerson(row: Connection, erasures: Erasures, begun: number): string | null {
  const found = idsOf(row).map((id) => erasures.find(id));
  return found.find((erased) => erased !== undefined && begun < erased.at)?.person ?? null;
}

/** The rows without those who were erased: of whom one row is known to be of, the others are as well. */
function withoutPeople(rows: readonly { connection: Connection; person: string | null }[]): Connection[] {
  const people = new Map(
    groupPeople(rows).flatMap((group) => {
      const person = group.rows.find((row) => row.person !== null)?.person ?? null;
      return person === null ? [] : group.rows.map((row) => [row, person] as const);
    }),
  );
  return rows.map((row) => {
    const person = people.get(row);
    return person === undefined ? row.connection : erasedRow(row.connection, person);
  });
}

const made = new WeakMap<SessionRecord, { erasures: Erasures; record: SessionRecord }>();

/**
 * A record in which nothing names those who were erased from its source; the same one where it names nobody of them.
 * Throws what the database throws.
 */
export async function withoutErased(db: Kysely<Schema>, origin: string, record: SessionRecord): Promise<SessionRecord> {
  const erasures = await readErasures(db, origin);
  if (erasures === null) return record;
  const before = made.get(record);
  if (before?.erasures === erasures) return before.record;
  const begun = begunAt(record);
  const rows = await inTurns(
    mapInSteps(record.connections, (connection) => ({ connection, person: erasedPerson(connection, erasures, begun) })),
  );
  const isChanged = rows.some(({ person }) => person !== null);
  const { basis: _, ...whole } = record;
  const clean = isChanged ? { ...whole, connections: withoutPeople(rows) } : record;
  if (isChanged) await findLife(clean);
  made.set(record, { erasures, record: clean });
  return clean;
}

/** The rows of a record that `withoutErased` hides. Throws what the database throws. */
export async function erasedRows(db: Kysely<Schema>, origin: string, record: SessionRecord): Promise<Connection[]> {
  const clean = await withoutErased(db, origin, record);
  return record.connections.filter((row, index) => row !== clean.connections[index]);
}

/** Invitees but those who were erased from the source; the same list where none of them was. Throws what the database throws. */
export async function withoutErasedInvitees(db: Kysely<Schema>, origin: string, invitees: Invitee[]): Promise<Invitee[]> {
  const erasures = await readErasures(db, origin);
  if (erasures === null) return invitees;
  const isErased = (id: string | null) => id !== null && erasures.find(id) !== undefined;
  const left = invitees.filter(({ id, externalId }) => !isErased(id) && !isErased(externalId));
  return left.length === invitees.length ? invitees : left;
}
