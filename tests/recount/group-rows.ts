import type { GivenRow } from './shapes';

/** Puts rows together into people by user id, then by custom id; names merge nobody. */
export function groupRows(rows: readonly GivenRow[]): GivenRow[][] {
  const keyOf = (row: GivenRow, index: number) => {
    if (row.userId !== null) return `user ${row.userId}`;
    if (row.externalId === null) return `row ${index}`;
    const users = usersOf(row.externalId, rows);
    return users.length === 1 ? `user ${users[0]}` : `custom ${row.externalId}`;
  };
  const keys = rows.map(keyOf);
  return [...new Set(keys)].map((key) => rows.filter((_, index) => keys[index] === key));
}

/** Whether somebody with a user id carries a custom id that another user id carries too, in the rows that are shown. */
export function sharesCustomId(own: readonly GivenRow[], shown: readonly GivenRow[]): boolean {
  return own.some((row) => row.userId !== null && row.externalId !== null && usersOf(row.externalId, shown).length > 1);
}

function usersOf(externalId: string, rows: readonly GivenRow[]): string[] {
  return [...new Set(rows.flatMap((row) => (row.externalId === externalId && row.userId !== null ? [row.userId] : [])))];
}
