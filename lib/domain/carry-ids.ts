import type { Person } from './person';

/**
 * People of the main room under the ids that they have among `everybody`, of whom the rooms say more: a row there may bring the user id that a row here
 * lacks. Nobody's address, and no name drawn for it, depends on the switch then. Where several here are one there, they stay as they are.
 */
export function carryIds(people: Person[], everybody: readonly Person[]): Person[] {
  const known = new Set(everybody.map(({ id }) => id));
  const idOf = new Map(everybody.flatMap(({ id, connections }) => connections.map(({ connection }) => [connection, id] as const)));
  const wanted = people.map(({ id, connections: [first] }) =>
    known.has(id) || first === undefined ? id : (idOf.get(first.connection) ?? id),
  );
  const times = new Map<string, number>();
  for (const id of wanted) times.set(id, (times.get(id) ?? 0) + 1);
  return people.map((person, index) => {
    const id = wanted[index] ?? person.id;
    return id === person.id || times.get(id) !== 1 ? person : { ...person, id };
  });
}
