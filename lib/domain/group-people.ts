import type { Connection } from './connection';

/** Connections of one person, in no particular order. */
export interface PersonGroup {
  userId: string | null;
  connections: Connection[];
  /** Somebody else in the session has the same custom id under another user id. */
  sharesCustomId: boolean;
}

/**
 * Who is who (rule 4): same `userId`; a row without one joins the person whose rows carry the same `externalId`, if there is exactly one, else rows with the same `externalId` and no `userId` are one person,
 * else it is alone. Names never merge people. Linear in the rows.
 */
export function groupPeople(connections: readonly Connection[]): PersonGroup[] {
  const byUser = new Map<string, PersonGroup>();
  const usersOfCustomId = new Map<string, Set<PersonGroup>>();
  const rest: Connection[] = [];

  for (const connection of connections) {
    const { userId, externalId } = connection;
    if (userId === null) {
      rest.push(connection);
      continue;
    }
    const group = byUser.get(userId) ?? { userId, connections: [], sharesCustomId: false };
    byUser.set(userId, group);
    group.connections.push(connection);
    if (externalId !== null) usersOfCustomId.set(externalId, (usersOfCustomId.get(externalId) ?? new Set()).add(group));
  }

  const groups = [...byUser.values()];
  const byCustomId = new Map<string, PersonGroup>();
  for (const connection of rest) {
    const { externalId } = connection;
    const users = externalId === null ? undefined : usersOfCustomId.get(externalId);
    const [onlyUser] = users?.size === 1 ? users : [];
    const known = onlyUser ?? (externalId === null ? undefined : byCustomId.get(externalId));
    if (known) {
      known.connections.push(connection);
      continue;
    }
    const group: PersonGroup = { userId: null, connections: [connection], sharesCustomId: (users?.size ?? 0) > 1 };
    groups.push(group);
    if (externalId !== null) byCustomId.set(externalId, group);
  }
  for (const users of usersOfCustomId.values()) {
    if (users.size > 1) for (const group of users) group.sharesCustomId = true;
  }
  return groups;
}
