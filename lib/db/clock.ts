import { type Kysely, PostgresAdapter, sql } from 'kysely';

/** Whether this database is a server that several instances may share, with a clock of its own. */
export function isShared<T>(db: Kysely<T>): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter;
}

/** The clock that all instances on the database go by, as an expression of ms. */
export function databaseNow<T>(db: Kysely<T>) {
  return isShared(db) ? sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint` : sql<number>`${Date.now()}`;
}
