import type { Connection } from '@/lib/domain/connection';

/** The rows of a session as they come in, in any order of pages. */
export interface ConnectionSet {
  /** Takes a page's rows; answers whether any of them was new. */
  add(rows: readonly Connection[], roomId: string | null): boolean;
  rows(): Connection[];
}

/**
 * Merges the pages of a session. Of rows with the same id (in the same room) the one with the later `updatedAt` is kept, at a tie the one whose
 * content sorts last, so that the order of pages never matters. Rows without an id are never merged, but for VideoSDK's: its entries have a
 * `participantId` and often no id of their own, so the very same entry on two pages that overlap is one.
 */
export function createConnectionSet(): ConnectionSet {
  const byKey = new Map<string, Connection>();
  const nameless: Connection[] = [];

  return {
    add(rows, roomId) {
      let isNew = false;
      for (const row of rows) {
        const connection = row.roomId === roomId ? row : { ...row, roomId };
        const key = keyOf(connection);
        const known = key === null ? undefined : byKey.get(key);
        if (known === undefined) isNew = true;
        if (key === null) nameless.push(connection);
        else if (known === undefined || isLater(connection, known)) byKey.set(key, connection);
      }
      return isNew;
    },
    rows: () => [...byKey.values(), ...nameless],
  };
}

function keyOf(connection: Connection): string | null {
  if (connection.id !== null) return `${connection.roomId ?? ''} ${connection.id}`;
  return connection.timelog !== null && connection.userId !== null ? JSON.stringify(connection) : null;
}

function isLater(a: Connection, b: Connection): boolean {
  const difference = (a.updatedAt ?? Number.NEGATIVE_INFINITY) - (b.updatedAt ?? Number.NEGATIVE_INFINITY);
  if (difference > 0) return true;
  if (difference < 0) return false;
  return JSON.stringify(a) > JSON.stringify(b);
}
