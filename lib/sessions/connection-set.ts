import type { Connection } from '@/lib/domain/connection';

/** The rows of a session as they come in, in any order of pages. */
export interface ConnectionSet {
  /** Takes a page's rows; answers whether any of them was new. */
  add(rows: readonly Connection[], roomId: string | null): boolean;
  rows(): Connection[];
}

/**
 * Merges the pages of a session. Of rows with the same id (in the same room) the one with the later `updatedAt` is kept, at a tie the one whose
 * content sorts last, so that the order of pages never matters. Rows without an id are never merged: presence is a union, so that an entry which
 * two overlapping pages repeat (VideoSDK's often have no id of their own) adds a connection and no time.
 */
export function createConnectionSet(): ConnectionSet {
  const byId = new Map<string, Connection>();
  const nameless: Connection[] = [];

  return {
    add(rows, roomId) {
      let isNew = false;
      for (const row of rows) {
        const connection = row.roomId === roomId ? row : { ...row, roomId };
        const key = `${roomId ?? ''} ${connection.id}`;
        const known = connection.id === null ? undefined : byId.get(key);
        if (known === undefined) isNew = true;
        if (connection.id === null) nameless.push(connection);
        else if (known === undefined || isLater(connection, known)) byId.set(key, connection);
      }
      return isNew;
    },
    rows: () => [...byId.values(), ...nameless],
  };
}

function isLater(a: Connection, b: Connection): boolean {
  const difference = (a.updatedAt ?? Number.NEGATIVE_INFINITY) - (b.updatedAt ?? Number.NEGATIVE_INFINITY);
  if (difference > 0) return true;
  if (difference < 0) return false;
  return JSON.stringify(a) > JSON.stringify(b);
}
