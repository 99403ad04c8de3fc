import type { Connection } from '@/lib/domain/connection';
import { rowText } from '@/lib/domain/text/row-text';

/** The rows of a session as they come in, in any order of pages. */
export interface ConnectionSet {
  /**
   * Takes a page's rows; answers how many of them no page before had, and how many only `repeat` one of another page:
   * older and newer copies of a row are records of the list as well. What a page itself repeats counts as often as it
   * stands there.
   */
  add(rows: readonly Connection[], roomId: string | null): { fresh: number; repeats: number };
  rows(): Connection[];
}

/**
 * Merges the pages of a session. Of rows with the same id in the same room the one with the later `updatedAt` is kept,
 * and at a tie the one whose content sorts last, so that the order of pages never matters. A row without an id is known
 * by its content: two that are alike on one page stay two, but a page that overlaps another adds nothing.
 */
export function createConnectionSet(): ConnectionSet {
  const byKey = new Map<string, Connection>();
  /** The contents that came of a row, of those that came on several pages. */
  const copies = new Map<string, Set<string>>();

  function isRepeat(key: string, known: Connection, connection: Connection): boolean {
    const contents = copies.get(key) ?? new Set([rowText(known)]);
    copies.set(key, contents);
    const content = rowText(connection);
    if (contents.has(content)) return true;
    contents.add(content);
    return false;
  }

  return {
    add(rows, roomId) {
      const keyOf = createKeys(roomId ?? '');
      const newHere = new Set<string>();
      let fresh = 0;
      let repeats = 0;
      for (const row of rows) {
        const connection = row.roomId === roomId ? row : { ...row, roomId };
        const key = keyOf(connection);
        const known = byKey.get(key);
        if (known === undefined) newHere.add(key);
        if (newHere.has(key)) fresh++;
        else if (known !== undefined && isRepeat(key, known, connection)) repeats++;
        if (known === undefined || (connection.id !== null && isLater(connection, known))) byKey.set(key, connection);
      }
      return { fresh, repeats };
    },
    rows: () => [...byKey.values()],
  };
}

/** What makes a row of one page the same as a row of another. */
function createKeys(room: string): (connection: Connection) => string {
  const alike = new Map<string, number>();
  return (connection) => {
    if (connection.id !== null) return `${room} id ${connection.id}`;
    const content = rowText(connection);
    const which = (alike.get(content) ?? 0) + 1;
    alike.set(content, which);
    return `${room} row ${which} ${content}`;
  };
}

function isLater(a: Connection, b: Connection): boolean {
  const difference = (a.updatedAt ?? Number.NEGATIVE_INFINITY) - (b.updatedAt ?? Number.NEGATIVE_INFINITY);
  if (difference > 0) return true;
  if (difference < 0) return false;
  return rowText(a) > rowText(b);
}
