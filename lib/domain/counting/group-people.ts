import type { Connection } from '@/lib/domain/connection';

/** Connections of one person, in no particular order. */
export interface PersonGroup<Row> {
  userId: string | null;
  rows: Row[];
}

/**
 * Who is who (rule 4): rows of the same `userId` are one person. A row without one joins the only person whose rows
 * carry the same `externalId`. Else rows with the same `externalId` and no `userId` are one person, and any other row
 * is alone. Names never merge people. Linear in the rows.
 */
export function groupPeople<Row extends { connection: Connection }>(rows: readonly Row[]): PersonGroup<Row>[] {
  const groups: PersonGroup<Row>[] = [];
  const byUser = new Map<string, PersonGroup<Row>>();
  // The one group whose rows carry a custom id; `null` once there are several.
  const userOfCustomId = new Map<string, PersonGroup<Row> | null>();
  const rest: Row[] = [];

  for (const row of rows) {
    const { userId, externalId } = row.connection;
    if (userId === null) {
      rest.push(row);
      continue;
    }
    let group = byUser.get(userId);
    if (group) group.rows.push(row);
    else {
      group = { userId, rows: [row] };
      byUser.set(userId, group);
      groups.push(group);
    }
    if (externalId === null) continue;
    const known = userOfCustomId.get(externalId);
    if (known === undefined) userOfCustomId.set(externalId, group);
    else if (known !== group) userOfCustomId.set(externalId, null);
  }

  const byCustomId = new Map<string, PersonGroup<Row>>();
  for (const row of rest) {
    const { externalId } = row.connection;
    const known = externalId === null ? undefined : (userOfCustomId.get(externalId) ?? byCustomId.get(externalId));
    if (known) {
      known.rows.push(row);
      continue;
    }
    const group: PersonGroup<Row> = { userId: null, rows: [row] };
    groups.push(group);
    if (externalId !== null) byCustomId.set(externalId, group);
  }
  return groups;
}

/** Who has a user id and shares a custom id with somebody of another user id (rule 4). */
export function sharingCustomIds<P extends { connections: readonly { connection: Connection }[] }>(people: readonly P[]): Set<P> {
  const owners = new Map<string, P>();
  const sharing = new Set<P>();
  for (const person of people) {
    for (const { connection } of person.connections) {
      if (connection.externalId === null || connection.userId === null) continue;
      const owner = owners.get(connection.externalId);
      if (owner === undefined) owners.set(connection.externalId, person);
      else if (owner !== person) sharing.add(owner).add(person);
    }
  }
  return sharing;
}
