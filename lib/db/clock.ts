import { type Kysely, sql } from 'kysely';

/**
 * What the adapters of database servers have. The bundler may make several copies of Kysely's classes in one process, which
 * share a database: none of them is a sign.
 */
export const sharedMark = Symbol.for('rollcall.sharedDatabase');

/** Whether this database is a server that several instances may share, with a clock of its own. */
export function isShared<T>(db: Kysely<T>): boolean {
  return sharedMark in db.getExecutor().adapter;
}

/** The clock that all instances on the database go by, as an expression of ms. */
export function databaseNow<T>(db: Kysely<T>) {
  return isShared(db) ? sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint` : sql<number>`${Date.now()}`;
}
