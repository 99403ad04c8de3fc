import { setImmediate } from 'node:timers/promises';
import type { Transaction } from 'kysely';
import type { Schema } from '@/lib/db/schema';
import type { Person } from '@/lib/domain/person';
import { piecesOf } from '@/lib/domain/steps';
import { toPersonRow } from './archive-rows';

/** Names an archived session, as its rows do. */
export interface ArchiveKey {
  origin: string;
  session_id: string;
}

/** Rows per statement: SQLite takes at most 32,766 values, Postgres 65,535. */
const peoplePerInsert = 500;

/**
 * Puts these people in the place of those that are kept of an archived session, with turns for others: SQLite writes in
 * the thread that answers. Throws what the database throws.
 */
export async function writePeople(transaction: Transaction<Schema>, key: ArchiveKey, people: readonly Person[]): Promise<void> {
  await transaction
    .deleteFrom('archived_person')
    .where(({ and }) => and({ ...key }))
    .execute();
  for (const rows of piecesOf(people, peoplePerInsert, (person) => ({ ...key, ...toPersonRow(person) }))) {
    await transaction.insertInto('archived_person').values(rows).execute();
    await setImmediate();
  }
}
