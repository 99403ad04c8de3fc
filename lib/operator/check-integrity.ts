import type { DatabaseSync } from 'node:sqlite';

/** What SQLite finds wrong in a database, at most `limit` lines; none when it is whole. */
export function integrityProblems(handle: DatabaseSync, limit = 3): string[] {
  const rows = handle.prepare(`pragma integrity_check(${limit})`).all();
  return rows.map((row) => String(row.integrity_check)).filter((line) => line !== 'ok');
}
