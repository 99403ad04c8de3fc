import type { Kysely } from 'kysely';
import type { Schema } from '@/lib/db/schema';
import type { Connection } from '@/lib/domain/connection';
import { groupPeople } from '@/lib/domain/counting/group-people';
import { hashedId } from '@/lib/domain/public-id';
import { mapInSteps, piecesOf } from '@/lib/domain/steps';
import { inTurns } from '@/lib/in-turns';
import { log } from '@/lib/log';
import { readPackedRecord, unpackRecord } from '@/lib/sessions/archive/kept-record';
import { sessionsWithPeopleDue } from '@/lib/sessions/archive/people/write-people';

/** Somebody in a session, as far as their ids go. */
interface Somebody {
  connections: readonly { connection: Connection }[];
}

/** Every id that a row has, which may lead to a person. */
export const idsOf = ({ id, reportId, userId, externalId }: Connection): string[] => [
  ...new Set([id, reportId, userId, externalId].filter((one) => one !== null)),
];

const idsIn = ({ connections }: Somebody) => new Set(connections.flatMap(({ connection }) => idsOf(connection)));

/** The ids of somebody in a session, but those that others in it have too. */
export function ownIds(person: Somebody, people: readonly Somebody[]): string[] {
  const others = new Set(people.filter((other) => other !== person).flatMap((other) => [...idsIn(other)]));
  return [...idsIn(person)].filter((id) => !others.has(id));
}

/** Ids per statement: each is asked for three times. */
const perStatement = 500;

/**
 * The archived sessions of a source that somebody with one of these ids was in, or may have been: the people of some are
 * being written.
 */
export async function sessionsWith(db: Kysely<Schema>, origin: string, ids: readonly string[]): Promise<string[]> {
  const found = new Set(await sessionsWithPeopleDue(db, origin));
  for (const some of piecesOf(ids, perStatement, (id) => id)) {
    const rows = await db
      .selectFrom('archived_person')
      .select('session_id')
      .distinct()
      .where('origin', '=', origin)
      .where(({ or, eb }) => or([eb('person_id', 'in', [...some, ...some.map(hashedId)]), eb('external_id', 'in', some)]))
      .execute();
    for (const { session_id } of rows) found.add(session_id);
  }
  return [...found];
}

/** Everybody in an archived session (rule 4); nobody where it is gone, or cannot be read. */
async function peopleOf(db: Kysely<Schema>, origin: string, session_id: string): Promise<Somebody[]> {
  const row = await readPackedRecord(db, { origin, session_id });
  if (row === undefined) return [];
  try {
    const { record } = await unpackRecord(origin, row);
    const rows = await inTurns(mapInSteps(record.connections, (connection) => ({ connection })));
    return groupPeople(rows).map((group) => ({ connections: group.rows }));
  } catch (error) {
    // Whoever is erased is so in all other sessions; the job that rewrites this one says what is wrong with it.
    log.error({ err: error, sessionId: session_id }, 'an archived session could not be looked through for the ids of a person');
    return [];
  }
}

/**
 * All ids of a person of a source: `ids`, and those that go with them in archived sessions, from one session to the
 * next. An id that several people of a session have leads to nobody and is left out, unless it is `named`: then it is
 * taken at its word. Throws what the database throws.
 */
export async function allAliases(db: Kysely<Schema>, origin: string, ids: readonly string[], named: readonly string[]): Promise<string[]> {
  const [known, shared] = [new Set([...named, ...ids]), new Set<string>()];
  const leads = (id: string) => known.has(id) && !shared.has(id);
  for (let fresh = [...known]; fresh.length > 0; ) {
    const asked = new Set(fresh);
    const carriers: { by: string[]; own: string[] }[] = [];
    for (const session of await sessionsWith(db, origin, fresh)) {
      const people = await peopleOf(db, origin, session);
      const here = people
        .map((person) => ({ person, by: [...idsIn(person)].filter((id) => asked.has(id)) }))
        .filter(({ by }) => by.length > 0);
      const seen = new Set<string>();
      for (const id of here.flatMap(({ by }) => by)) {
        if (seen.has(id) && !named.includes(id)) shared.add(id);
        seen.add(id);
      }
      for (const { person, by } of here) carriers.push({ by, own: ownIds(person, people) });
    }
    const next = new Set(carriers.filter(({ by }) => by.some(leads)).flatMap(({ own }) => own));
    fresh = [...next].filter((id) => !known.has(id));
    for (const id of fresh) known.add(id);
  }
  return [...known].filter(leads);
}
