import { type Kysely, PostgresAdapter } from 'kysely';

/** The column type that holds bytes in this database; for migrations. They go in and come out as `Uint8Array`. */
export function blobColumn<T>(db: Kysely<T>): 'blob' | 'bytea' {
  return db.getExecutor().adapter instanceof PostgresAdapter ? 'bytea' : 'blob';
}
