interface Row {
  id: string;
  participantId: string;
}

export interface Neighbour<T extends Row> {
  row: T;
  /** The page the row stands on, from 1. */
  page: number;
}

/**
 * The people before and after `participantId` in the order of a list that is read page by page. `pages` are the known
 * pages by their number. Rows of the same person, one for each connection, are passed over. The answer is `null` at an
 * end of the list and where the person is on no known page. `needs` names the page that has to be read first.
 */
export function findNeighbours<T extends Row>(
  pages: Map<number, T[]>,
  lastPage: number,
  participantId: string,
): { previous: Neighbour<T> | null; next: Neighbour<T> | null; needs: number[] } {
  const rows = [...pages.keys()].sort((a, b) => a - b).flatMap((page) => (pages.get(page) ?? []).map((row) => ({ row, page })));
  const isPerson = ({ row }: Neighbour<T>) => row.participantId === participantId || row.id === participantId;
  const first = rows.findIndex(isPerson);
  if (first === -1) return { previous: null, next: null, needs: [] };
  const last = rows.findLastIndex(isPerson);
  const previous = rows[first - 1] ?? null;
  const next = rows.slice(first).find((entry) => !isPerson(entry)) ?? null;
  const firstKnown = Math.min(...pages.keys());
  const lastKnown = Math.max(...pages.keys());
  const needs: number[] = [];
  if (!previous && firstKnown > 1) needs.push(firstKnown - 1);
  if (!next && last === rows.length - 1 && lastKnown < lastPage) needs.push(lastKnown + 1);
  return { previous, next, needs };
}
