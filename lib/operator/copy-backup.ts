import { closeSync, existsSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { newerMigrations } from '@/lib/db/seen-migrations';
import { storageProblem } from '@/lib/storage-problem';
import { integrityProblems } from './check-integrity';
import { Refusal } from './refusal';

function refuseForeign(handle: DatabaseSync, backup: string): void {
  const problems = integrityProblems(handle);
  if (problems.length > 0) throw new Refusal(`${backup} is damaged: ${problems.join('; ')}`);
  const isOurs = handle.prepare("select 1 from sqlite_master where name = 'archived_session'").get() !== undefined;
  if (!isOurs) throw new Refusal(`${backup} is no database of Rollcall.`);
  const seen = handle.prepare('select name from kysely_migration').all();
  const newer = newerMigrations(seen.map(({ name }) => String(name)));
  if (newer.length > 0) throw new Refusal(`${backup} is of a newer release (${newer.join(', ')}): install that one first.`);
}

/**
 * Copies a backup to `draft` after a look at it. What SQLite left in a log beside it is read too. Throws `Refusal`, and
 * what the file system throws.
 */
export function copyBackup(backup: string, draft: string): void {
  if (!existsSync(backup)) throw new Refusal(`There is no file ${backup}.`);
  const handle = new DatabaseSync(backup, { readOnly: true });
  try {
    refuseForeign(handle, backup);
    closeSync(openSync(draft, 'wx', 0o600));
    handle.prepare('vacuum into ?').run(draft);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`${backup} cannot be copied: ${storageProblem(error)}.`);
  } finally {
    handle.close();
  }
}
