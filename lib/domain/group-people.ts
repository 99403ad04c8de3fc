import type { Connection } from './connection';

/** Connections of one person, in no particular order. */
export interface PersonGroup<Row> {
  userId: string | null;
  rows: Row[];
  /** Somebody else in the session has the same custom id under another user id. */
  sharesCustomId: boolean;
}

/**
 * Who is who (rule 4): same `userId`; a row without one joins the person whose rows carry the same `externalId`, if there is exactly one, else rows with the same `externalId` and no `userId` are one person,
 * else it is alone. Names never merge people. Linear in the rows.
 */
export function groupPeople<Row extends { connection: Connection }>(rows: readonly Row[]): PersonGroup<Row>[] {
  const groups: PersonGroup<Row>[] = [];
  const byUser = new Map<string, PersonGroup<Row>>();
  // The one group whose rows carry a custom id; an array once there are several.
  const usersOfCustomId = new Map<string, PersonGroup<Row> | PersonGroup<Row>[]>();
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
      group = { userId, rows: [row], sharesCustomId: false };
      byUser.set(userId, group);
      groups.push(group);
    }
    if (externalId === null) continue;
    const users = usersOfCustomId.get(externalId);
    if (users === undefined) usersOfCustomId.set(externalId, group);
    else if (Array.isArray(users)) users.push(group);
    else if (users !== group) usersOfCustomId.set(externalId, [users, group]);
  }

  const byCustomId = new Map<string, PersonGroup<Row>>();
  for (const row of rest) {
    const { externalId } = row.connection;
    const users = externalId === null ? undefined : usersOfCustomId.get(externalId);
    const known = users && !Array.isArray(users) ? users : externalId === null ? undefined : byCustomId.get(externalId);
    if (known) {
      known.rows.push(row);
      continue;
    }
    const group: PersonGroup<Row> = { userId: null, rows: [row], sharesCustomId: Array.isArray(users) };
    groups.push(group);
    if (externalId !== null) byCustomId.set(externalId, group);
  }
  for (const users of usersOfCustomId.values()) {
    if (Array.isArray(users)) for (const group of users) group.sharesCustomId = true;
  }
  return groups;
}
