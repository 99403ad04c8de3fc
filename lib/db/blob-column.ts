import type { Kysely } from 'kysely';
import { isShared } from './clock';

/** The column type that holds bytes in this database; for migrations. They go in and come out as `Uint8Array`. */
export function blobColumn<T>(db: Kysely<T>): 'blob' | 'bytea' {
  return isShared(db) ? 'bytea' : 'blob';
}
