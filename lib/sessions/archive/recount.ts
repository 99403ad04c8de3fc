import type { Database } from '@/lib/db/database';
import { type CountedFigures, countedFigures } from '@/lib/domain/answers/counted-figures';
import type { CountOptions } from '@/lib/domain/count-session';
import { countingVersion } from '@/lib/domain/counting/counting-version';
import { logStorage } from '@/lib/log-storage';
import { countInTurns } from '@/lib/sessions/counting/counted-session';
import { toSessionRow } from './archive-rows';
import { type CountedRow, countedBy, countedNow } from './counted-by';
import { readPackedRecord, unpackRecord } from './kept-record';
import { type ArchiveKey, writePeople, writeRestOfPeople } from './people/write-people';

/**
 * Counts an archived session again from its record and keeps the figures and the people, unless its row has the figures
 * of today's rules and these options already. Answers what is counted now, or `null` when it is not archived. Nothing
 * is kept over other content or a newer version, so that two recounts do not disturb each other. Throws what the
 * database throws, also when the record cannot be read.
 */
export async function recountSession(db: Database, key: ArchiveKey, options: CountOptions): Promise<CountedFigures | null> {
  const row = await readPackedRecord(db, key);
  if (row === undefined) return null;
  const { record, idForm } = await unpackRecord(key.origin, row);
  const { count } = await countInTurns(record, idForm, options);
  if (!countedNow(options)(row) && row.counting_version <= countingVersion) {
    try {
      await writeCount(db, key, row, { ...toSessionRow(record, count), ...countedBy(row.content_hash, options) }, count.people);
    } catch (error) {
      // Where nothing can be written lists still have the figures.
      logStorage('keeping figures that were counted anew', error);
    }
  }
  return { ...countedFigures(count, record.incomplete), live: false };
}

type Counted = ReturnType<typeof toSessionRow> & ReturnType<typeof countedBy>;

async function writeCount(db: Database, key: ArchiveKey, read: CountedRow, counted: Counted, people: Parameters<typeof writePeople>[2]) {
  const isWritten = await db.transaction().execute(async (transaction) => {
    const written = await transaction
      .updateTable('archived_session')
      .set(counted)
      .where(({ and }) => and({ ...key }))
      .where('content_hash', '=', read.content_hash)
      .where('counting_version', '=', read.counting_version)
      .where('counted_from', read.counted_from === null ? 'is' : '=', read.counted_from)
      .returning('session_id')
      .executeTakeFirst();
    if (written !== undefined) await writePeople(transaction, key, people);
    return written !== undefined;
  });
  const { counting_version, counted_from } = counted;
  if (isWritten) await writeRestOfPeople(db, { key, counted: { counting_version, counted_from }, people });
}
