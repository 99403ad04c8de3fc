import { setImmediate } from 'node:timers/promises';
import { sql, type Transaction } from 'kysely';
import type { Database } from '@/lib/db/database';
import type { Schema } from '@/lib/db/schema';
import type { WriteCheck } from '@/lib/db/write-check';
import { reportAnswerStart } from './kept-answer';
import type { ArchiveKey } from './people/write-people';

/** Rows of a transaction: SQLite's lock is held for some ms. */
const peoplePerSlice = 500;
const reportsPerSlice = 25;

interface Slice {
  table: 'archived_person' | 'archived_report';
  column: 'person_id' | 'report_id';
  limit: number;
}

const slices: readonly Slice[] = [
  { table: 'archived_person', column: 'person_id', limit: peoplePerSlice },
  { table: 'archived_report', column: 'report_id', limit: reportsPerSlice },
];

/** Runs `remove` in one transaction after the other until nothing is left. */
async function untilGone(db: Database, check: WriteCheck, remove: (transaction: Transaction<Schema>) => Promise<bigint>): Promise<void> {
  for (let gone = 1n; gone > 0n; await setImmediate())
    gone = await db.transaction().execute(async (transaction) => {
      await check(transaction);
      return remove(transaction);
    });
}

/**
 * Deletes the people and the peer reports that are kept of a session, in slices: whoever is stopped goes on with the
 * rest the next time. `check` runs in each transaction. Throws what the database and `check` throw.
 */
export async function forgetRows(db: Database, { origin, session_id }: ArchiveKey, check: WriteCheck): Promise<void> {
  for (const { table, column, limit } of slices)
    await untilGone(db, check, async (transaction) => {
      const key = sql`origin = ${origin} and session_id = ${session_id}`;
      const of = sql.ref(column);
      const some = sql`select distinct ${of} from ${sql.table(table)} where ${key} limit ${sql.lit(limit)}`;
      const gone = await sql`delete from ${sql.table(table)} where ${key} and ${of} in (${some})`.execute(transaction);
      return gone.numAffectedRows ?? 0n;
    });
}

/** Deletes whatever else is kept of a session; `forgetRows` comes before. Throws what the database throws. */
export async function forgetSession(transaction: Transaction<Schema>, { origin, session_id }: ArchiveKey): Promise<void> {
  for (const table of ['archived_record', 'archived_invitees', 'archived_session', 'known_session', 'live_record'] as const)
    await sql`delete from ${sql.table(table)} where origin = ${origin} and session_id = ${session_id}`.execute(transaction);
  const start = reportAnswerStart(session_id);
  await transaction
    .deleteFrom('kept_answer')
    .where('origin', '=', origin)
    .where(({ or, eb }) => or([eb('key', '=', session_id), eb(sql`substr(key, 1, ${sql.lit(start.length)})`, '=', start)]))
    .execute();
}

/** Deletes in slices what was read before `from` (ms) of sessions that nothing else is known of. Throws as `forgetRows`. */
export async function forgetStray(db: Database, from: number, check: WriteCheck): Promise<void> {
  const isKnown = sql`exists (select 1 from known_session k where k.origin = r.origin and k.session_id = r.session_id)
    or exists (select 1 from archived_session a where a.origin = r.origin and a.session_id = r.session_id)`;
  for (;;) {
    const { rows } = await sql<ArchiveKey>`select distinct r.origin, r.session_id from archived_report r
      where r.read_at < ${from} and not (${isKnown}) limit 50`.execute(db);
    if (rows.length === 0) break;
    for (const key of rows) await forgetRows(db, key, check);
  }
  for (const table of ['live_record', 'kept_answer'] as const)
    await db.transaction().execute(async (transaction) => {
      await check(transaction);
      await transaction.deleteFrom(table).where('read_at', '<', from).execute();
    });
}
