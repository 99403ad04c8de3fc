import type { Database } from '@/lib/db/database';
import type { WriteCheck } from '@/lib/db/write-check';
import { countedNow } from '@/lib/sessions/archive/counted-by';
import { readPackedRecord, unpackRecord } from '@/lib/sessions/archive/kept-record';
import { recountSession } from '@/lib/sessions/archive/recount';
import { countOptions, defaultSwitches } from '@/lib/sessions/counting/count-options';
import { countInTurns } from '@/lib/sessions/counting/counted-session';
import { type ArchiveKey, writeManyPeople } from './write-people';

/**
 * Writes the people of an archived session anew from its record. `false` where it is not archived. `check` runs in each
 * transaction. Throws what the database and `check` throw, also when the record cannot be read.
 */
export async function writeDuePeople(db: Database, key: ArchiveKey, check: WriteCheck): Promise<boolean> {
  const row = await readPackedRecord(db, key);
  if (row === undefined) return false;
  const options = countOptions(defaultSwitches);
  const { counting_version, counted_from } = row;
  if (counted_from === null || !countedNow(options)(row)) {
    await recountSession(db, key, options);
    return true;
  }
  const { record, idForm } = await unpackRecord(key.origin, row);
  const { count } = await countInTurns(record, idForm, options);
  await writeManyPeople(db, { key, counted: { counting_version, counted_from }, people: count.people }, check);
  return true;
}
