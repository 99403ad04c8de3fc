import { type Database, databaseKind } from '@/lib/db/database';
import { askingKinds, jobPriority } from '@/lib/db/jobs';
import { leaseFreeFor } from '@/lib/db/lease';
import { lastBackupAt, restoredNote } from '@/lib/db/operator-notes';
import { env } from '@/lib/env';
import { storageFailingSince } from '@/lib/log-storage';
import { configuredAccounts } from '@/lib/providers/registry';
import { readInstances } from './instance';
import { presentSize, readSizeNotes } from './note-size';
import type { Facts } from './problems-of';
import { withSizeNote } from './size-note';

/** The lease of the one worker of a database. */
export const workerLease = 'worker';

/** When this thread began, ms: a worker that was given up before is waited for anew. */
const begunAt = Date.now();

async function accountFacts(): Promise<Facts['accounts']> {
  return Promise.all(
    configuredAccounts().map(async ({ vendor, book }) => {
      const { refused, clockOff } = await book.look();
      const refusedSince = refused?.credential === book.credential ? refused.since : null;
      return { name: vendor.label, refusedSince, clockOffSince: clockOff?.since ?? null };
    }),
  );
}

/** Without an archive of its own the worker leaves what asks providers where it is. */
async function oldestDue(db: Database): Promise<number | null> {
  const row = await db
    .selectFrom('job')
    .select(({ fn }) => fn.min('due').as('due'))
    .where('state', '=', 'waiting')
    .where('priority', '<', jobPriority.history)
    .$if(env().archive === 'off', (asked) => asked.where('kind', 'not in', askingKinds))
    .executeTakeFirst();
  return row?.due ?? null;
}

async function givenUpSince(db: Database): Promise<number | null> {
  const row = await db
    .selectFrom('job')
    .select(({ fn }) => fn.min('due').as('due'))
    .where('state', '=', 'given-up')
    .executeTakeFirst();
  return row?.due ?? null;
}

/** Postgres' own backups are unknown to us, and nobody keeps the demo's data. */
async function backupAt(db: Database): Promise<number | null> {
  if (databaseKind() === 'postgres' || env().demo) return null;
  const installed = await db.selectFrom('first_admin').select('made_at').executeTakeFirst();
  return (await lastBackupAt(db)) ?? installed?.made_at ?? null;
}

async function workerGoneSince(db: Database, now: number): Promise<number | null> {
  const freeFor = await leaseFreeFor(db, workerLease);
  if (freeFor !== null && freeFor < 0) return null;
  return freeFor === null ? begunAt : Math.max(begunAt, now - freeFor);
}

/** Reads what is known of the installation. Throws what the database and the file system throw. `now` in ms. */
export async function gatherFacts(db: Database, now: number): Promise<Facts> {
  const { at, bytes, room } = await presentSize(db, now);
  return {
    now,
    accounts: await accountFacts(),
    workerGoneSince: await workerGoneSince(db, now),
    oldestDue: await oldestDue(db),
    storageFailedSince: storageFailingSince(now),
    restoredAt: (await restoredNote(db))?.at ?? null,
    sizes: withSizeNote(await readSizeNotes(db), { at, bytes, room }),
    givenUpSince: await givenUpSince(db),
    backupAt: await backupAt(db),
    instances: await readInstances(db),
  };
}
