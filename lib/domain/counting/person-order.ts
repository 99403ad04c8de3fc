import type { CountedConnection } from '@/lib/domain/person';
import { hashedId, type IdForm, publicId } from '@/lib/domain/public-id';
import { orderedRowText } from '@/lib/domain/text/row-text';
import type { ConnectionCount } from './count-connection';
import type { PersonGroup } from './group-people';
import { eachSign, nothingIsForeign } from './signs-of-life';

function firstTime({ intervals, connection }: ConnectionCount): number {
  const [first] = intervals;
  if (first) return first.start;
  let earliest = Number.POSITIVE_INFINITY;
  eachSign(connection, nothingIsForeign, (time) => {
    earliest = Math.min(earliest, time);
  });
  return earliest;
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

const contentOf = ({ connection }: ConnectionCount) => orderedRowText(connection);

/** Earliest first; ties by id, then by content, so that the order in which rows came never shows. */
function byTime(counts: ConnectionCount[]): ConnectionCount[] {
  if (counts.length < 2) return counts;
  return counts
    .map((count) => ({ count, time: firstTime(count) }))
    .sort(
      (a, b) =>
        (a.time < b.time ? -1 : Number(a.time > b.time)) ||
        compare(a.count.connection.id ?? '', b.count.connection.id ?? '') ||
        compare(contentOf(a.count), contentOf(b.count)),
    )
    .map(({ count }) => count);
}

const hasAddress = (count: ConnectionCount): count is CountedConnection => count.publicId !== null;

function haveAddresses(counts: ConnectionCount[]): counts is CountedConnection[] {
  for (const count of counts) if (!hasAddress(count)) return false;
  return true;
}

/**
 * With an address: its own, else derived from the person's, numbered in order of time (rows of some providers have no
 * id).
 */
function withAddress(count: ConnectionCount, index: number, participantId: string): CountedConnection {
  if (hasAddress(count)) return count;
  const derived = index === 0 && count.connection.userId !== null ? participantId : hashedId(`${participantId} ${index}`);
  return { ...count, publicId: derived };
}

const hasOwnId = ({ connection }: ConnectionCount) => connection.id !== null;

/** Somebody with their address and their connections in the order of time. */
export interface AddressedPerson {
  id: string;
  connections: CountedConnection[];
}

/**
 * The address of a person, and of each of their connections: the user id, else the earliest connection's id, else a
 * hash of what its row says.
 */
export function addressPerson(group: PersonGroup<ConnectionCount>, idForm: IdForm): AddressedPerson {
  const ordered = byTime(group.rows);
  const [first] = ordered;
  const ownId = group.userId ?? ordered.find(hasOwnId)?.connection.id ?? null;
  const id = ownId === null ? hashedId(first ? contentOf(first) : '') : publicId(ownId, idForm);
  return { id, connections: haveAddresses(ordered) ? ordered : ordered.map((count, index) => withAddress(count, index, id)) };
}
