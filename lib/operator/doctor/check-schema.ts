import { newerMigrations, pendingMigrations } from '@/lib/db/seen-migrations';
import { bad, type Finding, ok } from './finding';

/** How a database that has seen these migrations stands to this release. */
export function checkSchema(seen: readonly string[]): Finding {
  const newer = newerMigrations(seen);
  if (newer.length > 0) {
    const todo = 'install the newer release again, or restore a backup of before the upgrade.';
    return bad(`schema: a newer release changed the database (${newer.join(', ')})`, todo);
  }
  const pending = pendingMigrations(seen);
  if (pending.length > 0) return ok(`schema: the next start brings it up to date (${pending.length} to go)`);
  return ok('schema: up to date');
}
