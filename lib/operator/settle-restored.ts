import type { Transaction } from 'kysely';
import { noteAct } from '@/lib/db/audit';
import type { Database } from '@/lib/db/database';
import { addJobs, jobPriority } from '@/lib/db/jobs';
import { noteRestore } from '@/lib/db/operator-notes';
import type { Schema } from '@/lib/db/schema';
import { eraseKind } from '@/lib/sessions/archive/erased/erase-ids';
import { type Held, holdAgain } from './hold-again';
import type { KnownAccess } from './known-access';

export interface Settled {
  /** What held again, by table; `null` when nothing is known of what was revoked, so that links and tokens rest. */
  held: Held | null;
  /** True when nobody is left who could let others in: the server then prints a code for `/setup`. */
  needsFirstAdmin: boolean;
}

/** The first admin is made once in the life of an installation. */
async function isSameInstallation(transaction: Transaction<Schema>, known: KnownAccess): Promise<boolean> {
  const own = await transaction.selectFrom('first_admin').select('made_at').executeTakeFirst();
  return own !== undefined && known.get('first_admin')?.[0]?.made_at === own.made_at;
}

/** Links are paused until somebody resumes each; tokens open nothing while the note of the restore says so. */
async function letAccessRest(transaction: Transaction<Schema>): Promise<void> {
  await transaction.updateTable('report').set({ state: 'paused' }).where('state', '=', 'active').execute();
  await transaction.deleteFrom('invitation').execute();
}

async function endSignIns(transaction: Transaction<Schema>): Promise<void> {
  for (const table of ['sign_in', 'sign_in_state', 'report_unlock', 'setup_code'] as const) await transaction.deleteFrom(table).execute();
  await transaction.deleteFrom('report').where('kind', '=', 'preview').execute();
}

/** Messages were sent already or are out of date; everything else that waits is tried anew, by whoever starts. */
async function resetWork(transaction: Transaction<Schema>): Promise<void> {
  await transaction.deleteFrom('job').where('kind', 'like', 'message%').execute();
  await transaction.updateTable('job').set({ tries: 0, state: 'waiting', error: null }).execute();
  await transaction
    .updateTable('lease')
    .set((eb) => ({ until: 0, token: eb('token', '+', 1) }))
    .execute();
  await transaction.deleteFrom('live_record').execute();
}

/** Whoever was erased since the backup is taken out of it. */
async function eraseAgain(transaction: Transaction<Schema>, now: number): Promise<void> {
  const sources = await transaction.selectFrom('erased_alias').select('origin').distinct().execute();
  const jobs = sources.map(({ origin }) => ({ kind: eraseKind, key: origin, priority: jobPriority.waiting, due: now }));
  await addJobs(transaction, jobs, now);
}

async function makeRoomForFirstAdmin(transaction: Transaction<Schema>): Promise<boolean> {
  const admin = await transaction.selectFrom('member').select('id').where('role', '=', 'admin').executeTakeFirst();
  if (admin === undefined) await transaction.deleteFrom('first_admin').execute();
  return admin === undefined;
}

/**
 * Makes a database that was put back from a backup fit to be served: nothing comes back that was revoked or removed as
 * far as the database it replaces is `known` (`null`: it is lost), everybody signs in anew, and the worker begins anew.
 * It happens whole or not at all. `now` in ms. Throws what the database throws.
 */
export async function settleRestored(db: Database, known: KnownAccess | null, now: number): Promise<Settled> {
  return db.transaction().execute(async (transaction) => {
    const isKnown = known !== null && (await isSameInstallation(transaction, known));
    // What the backup knows of calls is long over.
    await transaction.deleteFrom('account').execute();
    const held = isKnown ? await holdAgain(transaction, known) : null;
    if (!isKnown) await letAccessRest(transaction);
    await endSignIns(transaction);
    await resetWork(transaction);
    await noteAct(transaction, 'command', 'restore');
    await eraseAgain(transaction, now);
    const needsFirstAdmin = await makeRoomForFirstAdmin(transaction);
    const restedBefore = known?.get('operator_note')?.some(({ name, access_rests }) => name === 'restored' && access_rests === 1) ?? false;
    await noteRestore(transaction, { at: now, accessRests: !isKnown || restedBefore });
    return { held, needsFirstAdmin };
  });
}
