import type { Kysely } from 'kysely';
import type { Schema } from './schema';

/** When (ms) this database was last backed up by `npm run backup`; `null` when it never was. */
export async function lastBackupAt(db: Kysely<Schema>): Promise<number | null> {
  const row = await db.selectFrom('operator_note').select('at').where('name', '=', 'backup').executeTakeFirst();
  return row?.at ?? null;
}

/** That a backup was put back and no admin has looked since. */
interface RestoredNote {
  /** ms. */
  at: number;
  /** Whether links are paused and API tokens open nothing, because what was revoked since the backup is unknown. */
  accessRests: boolean;
}

/** What an admin has to look at after a restore; `null` once one has, and where nothing was restored. */
export async function restoredNote(db: Kysely<Schema>): Promise<RestoredNote | null> {
  const row = await db.selectFrom('operator_note').select(['at', 'access_rests']).where('name', '=', 'restored').executeTakeFirst();
  return row === undefined ? null : { at: row.at, accessRests: row.access_rests === 1 };
}

/** Notes a restore, until `acknowledgeRestore`. */
export async function noteRestore(db: Kysely<Schema>, { at, accessRests }: RestoredNote): Promise<void> {
  const access_rests = accessRests ? 1 : 0;
  await db
    .insertInto('operator_note')
    .values({ name: 'restored', at, access_rests })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ at, access_rests }))
    .execute();
}

/** An admin has looked at what was restored: API tokens open again what they did. Links stay paused until resumed. */
export async function acknowledgeRestore(db: Kysely<Schema>): Promise<void> {
  await db.deleteFrom('operator_note').where('name', '=', 'restored').execute();
}
