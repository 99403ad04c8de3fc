import { existsSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { storageProblem } from '@/lib/storage-problem';
import { holdAlone } from './hold-alone';
import { type KnownAccess, knownAccessOfFile } from './known-access';
import { Refusal } from './refusal';

const withData = ['member', 'report', 'archived_session', 'known_session'];

function hasData(handle: DatabaseSync): boolean {
  const names = new Set(
    handle
      .prepare('select name from sqlite_master')
      .all()
      .map(({ name }) => name),
  );
  return withData.some((table) => names.has(table) && handle.prepare(`select 1 from "${table}" limit 1`).get() !== undefined);
}

/** The database in whose place another one is put. */
interface Replaced {
  /** Open until the new one is in its place, so that no server begins on the old one. */
  handle: DatabaseSync | null;
  known: KnownAccess | null;
  unreadable: string | null;
}

const refuseData = (why: string) => new Refusal(`${why}: add --force to replace it. It is kept beside the new one.`);

/**
 * Takes the database that stands where a backup is put, with all it knows of access. Throws `Refusal` while a server
 * has it open, and, unless `isForced`, when it has data in it or cannot be read.
 */
export function takeReplaced(place: string, isForced: boolean): Replaced {
  if (!existsSync(place)) return { handle: null, known: null, unreadable: null };
  let handle: DatabaseSync | null = null;
  try {
    handle = holdAlone(place);
    if (!isForced && hasData(handle)) throw refuseData(`${place} has data in it`);
    return { handle, known: knownAccessOfFile(handle), unreadable: null };
  } catch (error) {
    handle?.close();
    if (error instanceof Refusal) throw error;
    const unreadable = storageProblem(error);
    if (!isForced) throw refuseData(`${place} cannot be read (${unreadable}), and may have data in it`);
    return { handle: null, known: null, unreadable };
  }
}
