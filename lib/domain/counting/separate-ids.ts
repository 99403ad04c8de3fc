import { hashedId } from '@/lib/domain/public-id';
import type { AddressedPerson } from './person-order';

/** Whether no two people and no two connections share an id. */
function areSeparate(people: readonly AddressedPerson[]): boolean {
  const ids = new Set<string>();
  const connectionIds = new Set<string>();
  let connectionCount = 0;
  for (const { id, connections } of people) {
    ids.add(id);
    for (const { publicId } of connections) connectionIds.add(publicId);
    connectionCount += connections.length;
  }
  return ids.size === people.length && connectionIds.size === connectionCount;
}

/** Gives each of some ids that stand in a fixed order an id of its own: the first keeps it, later ones get a hash. */
function distinct(): (id: string, ownName: string) => string {
  const seen = new Set<string>();
  return (id, ownName) => {
    let own = id;
    for (let number = 2; seen.has(own); number += 1) own = hashedId(`${id} ${ownName} ${number}`);
    seen.add(own);
    return own;
  };
}

/**
 * Two people never share an address, nor do two connections, whatever ids the provider sent; who keeps an id is decided
 * by content, not by the order of rows.
 */
export function separateIds(people: AddressedPerson[]): AddressedPerson[] {
  if (areSeparate(people)) return people;

  const ordered = people.map((person) => ({ person, content: JSON.stringify(person) })).sort((a, b) => (a.content < b.content ? -1 : 1));
  const ownId = distinct();
  const ownConnectionId = distinct();
  return ordered.map(({ person }) => {
    const connections = person.connections.map((counted) => {
      return { ...counted, publicId: ownConnectionId(counted.publicId, `connection ${counted.connection.roomId ?? ''}`) };
    });
    return { ...person, id: ownId(person.id, 'person'), connections };
  });
}
