import { chownSync, existsSync, linkSync, mkdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { openDatabase } from '@/lib/db/database';
import { databaseFile } from '@/lib/db/one-server';
import { copyBackup } from './copy-backup';
import type { KnownAccess } from './known-access';
import { Refusal } from './refusal';
import { type Settled, settleRestored } from './settle-restored';
import { syncFile } from './sync-file';
import { takeReplaced } from './take-replaced';

interface Asked {
  backup: string;
  /** The data folder. */
  folder: string;
  /** Whether a database with data in it is replaced. */
  isForced: boolean;
}

export interface Restored extends Settled {
  /** Where the replaced database was put; `null` when there was none. */
  kept: string | null;
  /** Why it could not be read, in words; `null` when it could. */
  unreadable: string | null;
}

async function settleDraft(folder: string, file: string, known: KnownAccess | null, now: number): Promise<Settled> {
  const db = await openDatabase({ url: null, folder, file });
  try {
    const settled = await settleRestored(db, known, now);
    await sql`pragma wal_checkpoint(truncate)`.execute(db);
    return settled;
  } finally {
    await db.destroy();
  }
}

/** Whoever runs this as root leaves a database that the server may read. */
function giveToOwner(file: string, folder: string): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(folder);
  chownSync(file, uid, gid);
}

/** The old database keeps its own log, which would spoil the new one. */
function putInPlace(draft: string, place: string, now: number): string | null {
  const kept = existsSync(place) ? `${place}.replaced-${new Date(now).toISOString().replaceAll(':', '-')}` : null;
  if (kept !== null) linkSync(place, kept);
  if (existsSync(`${place}-wal`)) renameSync(`${place}-wal`, `${kept ?? place}-wal.old`);
  rmSync(`${place}-shm`, { force: true });
  renameSync(draft, place);
  syncFile(path.dirname(place));
  return kept;
}

/**
 * Puts a backup in the place of a data folder's database, brought to this release's schema and settled as
 * `settleRestored` says. The replaced one is kept beside it. It needs the server stopped, and changes nothing when it
 * throws: `Refusal`, or what SQLite and the file system throw. `now` in ms.
 */
export async function restoreFile({ backup, folder, isForced }: Asked, now = Date.now()): Promise<Restored> {
  const place = path.join(folder, databaseFile);
  const file = `${databaseFile}.restoring`;
  const draft = path.join(folder, file);
  const forgetDraft = () => {
    for (const ending of ['', '-journal', '-wal', '-shm']) rmSync(draft + ending, { force: true });
  };
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (existsSync(place) && existsSync(backup) && realpathSync(backup) === realpathSync(place))
    throw new Refusal(`${backup} is the database itself: name a backup of it.`);
  const { handle, known, unreadable } = takeReplaced(place, isForced);
  try {
    forgetDraft();
    copyBackup(backup, draft);
    const settled = await settleDraft(folder, file, known, now);
    giveToOwner(draft, folder);
    syncFile(draft);
    const kept = putInPlace(draft, place, now);
    return { ...settled, kept, unreadable };
  } finally {
    handle?.close();
    forgetDraft();
  }
}
