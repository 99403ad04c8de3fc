import type { Connection } from '@/lib/domain/connection';

/** The rows of a session as they come in, in any order of pages. */
export interface ConnectionSet {
  /** Takes a page's rows; answers whether any of them was new. */
  add(rows: readonly Connection[], roomId: string | null): boolean;
  rows(): Connection[];
}

/**
 * Merges the pages of a session. Of rows with the same id (in the same room) the one with the later `updatedAt` is kept, at a tie the one whose
 * content sorts last, so that the order of pages never matters. Rows without an id are never merged; only when pages overlap, so that the very
 * same content is on two of them, the copies of one page count.
 */
export function createConnectionSet(): ConnectionSet {
  const byId = new Map<string, Connection>();
  const withoutId = new Map<string, { connection: Connection; copies: number }>();

  function addWithoutId(connections: Connection[]): boolean {
    const onThisPage = new Map<string, { connection: Connection; copies: number }>();
    for (const connection of connections) {
      const key = JSON.stringify(connection);
      const copies = (onThisPage.get(key)?.copies ?? 0) + 1;
      onThisPage.set(key, { connection, copies });
    }
    let isNew = false;
    for (const [key, row] of onThisPage) {
      const known = withoutId.get(key);
      if (known === undefined) isNew = true;
      if (known === undefined || known.copies < row.copies) withoutId.set(key, row);
    }
    return isNew;
  }

  return {
    add(rows, roomId) {
      const nameless: Connection[] = [];
      let isNew = false;
      for (const row of rows) {
        const connection = row.roomId === roomId ? row : { ...row, roomId };
        if (connection.id === null) {
          nameless.push(connection);
          continue;
        }
        const key = `${roomId ?? ''} ${connection.id}`;
        const known = byId.get(key);
        if (known === undefined) isNew = true;
        if (known === undefined || isLater(connection, known)) byId.set(key, connection);
      }
      return addWithoutId(nameless) || isNew;
    },
    rows() {
      const all = [...byId.values()];
      for (const { connection, copies } of withoutId.values()) {
        for (let copy = 0; copy < copies; copy++) all.push(connection);
      }
      return all;
    },
  };
}

function isLater(a: Connection, b: Connection): boolean {
  const difference = (a.updatedAt ?? Number.NEGATIVE_INFINITY) - (b.updatedAt ?? Number.NEGATIVE_INFINITY);
  if (difference > 0) return true;
  if (difference < 0) return false;
  return JSON.stringify(a) > JSON.stringify(b);
}
