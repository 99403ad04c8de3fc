import type { Database } from '@/lib/db/database';
import type { WriteCheck } from '@/lib/db/write-check';
import type { Invitee } from '@/lib/domain/meeting';
import { pack, unpack } from '@/lib/sessions/archive/archive-content';
import { countedBy } from '@/lib/sessions/archive/counted-by';
import { packRecord, readPackedRecord, unpackRecord } from '@/lib/sessions/archive/kept-record';
import { writeDuePeople } from '@/lib/sessions/archive/people/write-due-people';
import { type ArchiveKey, sessionsWithPeopleDue, writePeople } from '@/lib/sessions/archive/people/write-people';
import { countOptions, defaultSwitches } from '@/lib/sessions/counting/count-options';
import { countInTurns } from '@/lib/sessions/counting/counted-session';
import { contentHash, findHash } from '@/lib/sessions/reading/content-hash';
import { readErasures } from './erasures';
import { erasedRows, withoutErased, withoutErasedInvitees } from './without-erased';

/** Takes whoever was erased out of the record, the people and the peer reports of an archived session. */
async function eraseRecord(db: Database, key: ArchiveKey, check: WriteCheck): Promise<void> {
  const row = await readPackedRecord(db, key);
  if (row === undefined) return;
  const { record, idForm } = await unpackRecord(key.origin, row);
  const gone = await erasedRows(db, key.origin, record);
  if (gone.length === 0) return;
  const clean = await withoutErased(db, key.origin, record);
  await findHash(clean, null);
  const content_hash = contentHash(clean);
  const options = countOptions(defaultSwitches);
  const { count } = await countInTurns(clean, idForm, options);
  const packed = await packRecord(clean);
  const reports = gone.flatMap(({ id, reportId }) => [id, reportId].filter((one) => one !== null));
  await db.transaction().execute(async (transaction) => {
    await check(transaction);
    const written = await transaction
      .updateTable('archived_session')
      .set({ content_hash, ...countedBy(content_hash, options) })
      .where(({ and }) => and({ ...key, content_hash: row.content_hash }))
      .returning('session_id')
      .executeTakeFirst();
    // It was archived anew meanwhile, which hid them already.
    if (written === undefined) return;
    await transaction
      .updateTable('archived_record')
      .set(packed)
      .where(({ and }) => and({ ...key }))
      .execute();
    await writePeople(transaction, key, count.people);
    for (const report_id of reports)
      await transaction
        .deleteFrom('archived_report')
        .where(({ and }) => and({ ...key, report_id }))
        .execute();
  });
}

async function eraseInvitees(db: Database, key: ArchiveKey, check: WriteCheck): Promise<void> {
  const row = await db
    .selectFrom('archived_invitees')
    .select(['encoding', 'content'])
    .where(({ and }) => and({ ...key }))
    .executeTakeFirst();
  if (row === undefined) return;
  const kept = (await unpack(row)) as Invitee[];
  const clean = await withoutErasedInvitees(db, key.origin, kept);
  if (clean.length === kept.length) return;
  const packed = await pack(clean);
  await db.transaction().execute(async (transaction) => {
    await check(transaction);
    await transaction
      .updateTable('archived_invitees')
      .set({ ...packed, invitees: clean.length })
      .where(({ and }) => and({ ...key }))
      .execute();
  });
}

/** Peer reports of erased ids, also of sessions that are not archived. */
async function eraseReports(db: Database, origin: string, check: WriteCheck): Promise<void> {
  const erasures = await readErasures(db, origin);
  const rows = await db.selectFrom('archived_report').select('report_id').distinct().where('origin', '=', origin).execute();
  for (const { report_id } of rows) {
    if (erasures?.find(report_id) === undefined) continue;
    await db.transaction().execute(async (transaction) => {
      await check(transaction);
      await transaction
        .deleteFrom('archived_report')
        .where(({ and }) => and({ origin, report_id }))
        .execute();
    });
  }
}

/**
 * Takes whoever was erased from a source out of everything the archive has of it, a session at a time, which may be
 * done again. `check` runs in each transaction. Throws what the database and `check` throw, and `signal`'s reason.
 */
export async function eraseKept(db: Database, origin: string, check: WriteCheck, signal: AbortSignal): Promise<void> {
  const keys = await db.selectFrom('archived_session').select(['origin', 'session_id']).where('origin', '=', origin).execute();
  for (const key of keys) {
    signal.throwIfAborted();
    await eraseRecord(db, key, check);
    await eraseInvitees(db, key, check);
  }
  // Of many people only the record is clean by now.
  for (const session_id of await sessionsWithPeopleDue(db, origin)) {
    signal.throwIfAborted();
    await writeDuePeople(db, { origin, session_id }, check);
  }
  await eraseReports(db, origin, check);
  await db.transaction().execute(async (transaction) => {
    await check(transaction);
    for (const table of ['live_record', 'kept_answer'] as const) await transaction.deleteFrom(table).where('origin', '=', origin).execute();
  });
}
