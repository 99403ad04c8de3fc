import { setImmediate } from 'node:timers/promises';
import type { Database } from '@/lib/db/database';
import { searchKey } from '@/lib/domain/text/text-key';

/** Rows per transaction: SQLite stops the process while one is written. */
const rowsPerSlice = 200;

/** The texts of an archived session's row that a search looks into. */
interface SearchedRow {
  title: string | null;
  session_id: string;
  meeting_id: string | null;
}

/** The keys of a session's title and ids, a line each, so that no word is found across two of them. */
export function searchKeyOf({ title, session_id, meeting_id }: SearchedRow): string {
  return [title, session_id, meeting_id].map((text) => searchKey(text ?? '')).join('\n');
}

/**
 * Gives keys to the first rows that have none, in an order that is the same for every process. Answers how many there
 * were.
 */
function fillSlice(db: Database): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const rows = await transaction
      .selectFrom('archived_session')
      .select(['origin', 'session_id', 'meeting_id', 'title'])
      .where('search_key', 'is', null)
      .orderBy('origin')
      .orderBy('session_id')
      .limit(rowsPerSlice)
      .execute();
    for (const row of rows) {
      await transaction
        .updateTable('archived_session')
        .set({ search_key: searchKeyOf(row) })
        .where('origin', '=', row.origin)
        .where('session_id', '=', row.session_id)
        .where('search_key', 'is', null)
        .execute();
    }
    return rows.length;
  });
}

async function fillAll(db: Database): Promise<void> {
  const missing = db.selectFrom('archived_session').select('session_id').where('search_key', 'is', null).limit(1);
  if ((await missing.executeTakeFirst()) === undefined) return;
  while ((await fillSlice(db)) > 0) await setImmediate();
}

const underWay = new WeakMap<Database, Promise<void>>();

/**
 * Gives every archived session without a search key its own, slice by slice; what was done stays when it breaks off.
 * Costs one look at an index where none is missing. Throws what the database throws.
 */
export function fillSearchKeys(db: Database): Promise<void> {
  const known = underWay.get(db);
  if (known !== undefined) return known;
  const filling = fillAll(db).finally(() => underWay.delete(db));
  underWay.set(db, filling);
  return filling;
}
