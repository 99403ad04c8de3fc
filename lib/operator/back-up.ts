import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, openSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { auditRow } from '@/lib/db/audit';
import { integrityProblems } from './check-integrity';
import { Refusal } from './refusal';
import { syncFile } from './sync-file';

interface Where {
  /** The database; a server may be writing to it. */
  database: string;
  /** The file that the backup becomes. */
  to: string;
  /** Whether a file that is there already is replaced. */
  isForced: boolean;
}

/** How long a write of ours waits for one of the server's. */
const patienceMs = 5_000;

function refuseWrongPlaces({ database, to, isForced }: Where): void {
  if (!existsSync(database)) throw new Refusal(`There is no database ${database}: set ROLLCALL_DATA to the server's data folder.`);
  if (!existsSync(path.dirname(to))) throw new Refusal(`There is no folder ${path.dirname(to)}: make it first.`);
  if (!existsSync(to)) return;
  const own = ['', '-wal', '-shm'].filter((ending) => existsSync(database + ending)).map((ending) => realpathSync(database + ending));
  if (own.includes(realpathSync(to))) throw new Refusal('This file is the database itself: name another one.');
  if (!isForced) throw new Refusal(`${to} is there already: name another file, or add --force to replace it.`);
}

/** A database of an older release has no place for the note yet. */
function noteBackup(handle: DatabaseSync, now: number): void {
  const has = handle.prepare('select 1 from sqlite_master where name = ?');
  if (has.get('operator_note') === undefined) return;
  const insert = "insert into operator_note (name, at) values ('backup', ?) on conflict (name) do update set at = excluded.at";
  const { id, at, who, what, of } = auditRow('command', 'backup', {}, now);
  const isNoted = has.get('audit') !== undefined;
  handle.exec('begin immediate');
  handle.prepare(insert).run(now);
  if (isNoted) handle.prepare('insert into audit (id, at, who, what, "of") values (?, ?, ?, ?, ?)').run(id, at, who, what, of);
  handle.exec('commit');
}

function using<T>(file: string, run: (handle: DatabaseSync) => T): T {
  const handle = new DatabaseSync(file, { timeout: patienceMs });
  try {
    return run(handle);
  } finally {
    handle.close();
  }
}

/**
 * Copies an SQLite database into a file, as it was at one moment, beside a server that goes on writing: `vacuum into`
 * is one statement and so one read transaction, where SQLite's backup interface begins anew with every write. The copy
 * is checked and on the disk before it gets its name; nobody else may read it. Answers its size in bytes. Throws
 * `Refusal`, and what SQLite and the file system throw; nothing stays behind then.
 */
export function backUp(where: Where, now = Date.now()): number {
  refuseWrongPlaces(where);
  const draft = `${where.to}.part-${randomBytes(4).toString('hex')}`;
  closeSync(openSync(draft, 'wx', 0o600));
  try {
    using(where.database, (handle) => handle.prepare('vacuum into ?').run(draft));
    using(draft, (copy) => {
      noteBackup(copy, now);
      const problems = integrityProblems(copy);
      if (problems.length > 0) throw new Refusal(`The copy is damaged and was thrown away: ${problems.join('; ')}`);
    });
    syncFile(draft);
    renameSync(draft, where.to);
  } finally {
    for (const ending of ['', '-journal']) rmSync(draft + ending, { force: true });
  }
  syncFile(path.dirname(where.to));
  using(where.database, (handle) => noteBackup(handle, now));
  return statSync(where.to).size;
}
