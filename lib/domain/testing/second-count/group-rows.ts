import type { GivenRow } from './shapes';

/** Rows that are one person, with whether another person with another user id carries the same custom id. */
export interface Group {
  rows: GivenRow[];
  sharesCustomId: boolean;
}

/** Puts rows together into people by user id, then by custom id; names merge nobody. */
export function groupRows(rows: readonly GivenRow[]): Group[] {
  const usersOf = (externalId: string) =>
    new Set(rows.flatMap((row) => (row.externalId === externalId && row.userId !== null ? [row.userId] : [])));
  const keyOf = (row: GivenRow, index: number) => {
    if (row.userId !== null) return `user ${row.userId}`;
    if (row.externalId === null) return `row ${index}`;
    const users = [...usersOf(row.externalId)];
    return users.length === 1 ? `user ${users[0]}` : `custom ${row.externalId}`;
  };
  const keys = rows.map(keyOf);
  return [...new Set(keys)].map((key) => {
    const own = rows.filter((_, index) => keys[index] === key);
    const sharesCustomId = own.some((row) => row.userId !== null && row.externalId !== null && usersOf(row.externalId).size > 1);
    return { rows: own, sharesCustomId };
  });
}
