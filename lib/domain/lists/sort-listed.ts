import { compareSortKeys } from '@/lib/domain/text/text-key';

/** What a row is sorted by: a number, or a text's `sortKey`; `null` where nothing is known. */
export type ListKey = string | number | null;

function compare(a: string | number, b: string | number): number {
  return typeof a === 'string' && typeof b === 'string' ? compareSortKeys(a, b) : Number(a) - Number(b);
}

/**
 * Rows by their keys, those without one last in both orders; ties by id, so that the order is the same on every page.
 */
export function sortListed<Row extends { id: string }>(rows: readonly Row[], keyOf: (row: Row) => ListKey, order: 'asc' | 'desc'): Row[] {
  const direction = order === 'asc' ? 1 : -1;
  return rows
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((a, b) => {
      const missing = Number(a.key === null) - Number(b.key === null);
      const byKey = a.key === null || b.key === null ? 0 : direction * compare(a.key, b.key);
      return missing || byKey || (a.row.id < b.row.id ? -1 : 1);
    })
    .map(({ row }) => row);
}
