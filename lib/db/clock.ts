import { PostgresAdapter, sql } from 'kysely';
import type { Database } from './database';

/** Whether this database is a server that several instances may share, with a clock of its own. */
export function isShared(db: Database): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter;
}

/** The clock that all instances on the database go by, as an expression of ms. */
export function databaseNow(db: Database) {
  return isShared(db) ? sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint` : sql<number>`${Date.now()}`;
}
