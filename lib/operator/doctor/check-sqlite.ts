import { existsSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { integrityProblems } from '@/lib/operator/check-integrity';
import { storageProblem } from '@/lib/storage-problem';
import { checkBackup } from './check-backup';
import { checkSchema } from './check-schema';
import { bad, type Finding, ok, warn } from './finding';

const restore = 'stop the server, then npm run restore -- FILE --force with the last backup.';

/** A database of an older release has no notes yet. */
function noteAt(handle: DatabaseSync, name: string): number | null {
  if (handle.prepare("select 1 from sqlite_master where name = 'operator_note'").get() === undefined) return null;
  const at = handle.prepare('select at from operator_note where name = ?').get(name)?.at;
  return typeof at === 'number' ? at : null;
}

function checkOpen(handle: DatabaseSync, now: number): Finding[] {
  const problems = integrityProblems(handle);
  const integrity = problems.length === 0 ? ok('database: whole') : bad(`database: damaged (${problems.join('; ')})`, restore);
  const seen = handle.prepare('select name from kysely_migration').all();
  const schema = checkSchema(seen.map(({ name }) => String(name)));
  const restored = noteAt(handle, 'restored');
  const look = warn('restore: no admin has looked at what was restored', 'an admin opens the status page and says so.');
  return [integrity, schema, checkBackup(noteAt(handle, 'backup'), now), ...(restored === null ? [] : [look])];
}

/** The database in a file, beside a server that uses it. `now` in ms. */
export function checkSqlite(file: string, now: number): Finding[] {
  if (!existsSync(file)) return [bad(`database: ${file} is not there`, 'the first start makes it; else set ROLLCALL_DATA.')];
  const mode = statSync(file).mode & 0o777;
  const rights = (mode & 0o077) === 0 ? [] : [warn(`database: others may read it (mode ${mode.toString(8)})`, `chmod 600 ${file}`)];
  let handle: DatabaseSync | null = null;
  try {
    handle = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
    return [...rights, ...checkOpen(handle, now)];
  } catch (error) {
    return [...rights, bad(`database: ${storageProblem(error)}`, restore)];
  } finally {
    handle?.close();
  }
}
