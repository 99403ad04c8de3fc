import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Database, openDatabase } from '@/lib/db/database';
import { databaseFile } from '@/lib/db/one-server';
import { sessionsWith } from '@/lib/sessions/archive/erased/all-aliases';
import { eraseIds } from '@/lib/sessions/archive/erased/erase-ids';
import { Refusal } from './refusal';

/** Whom to erase, and where the data is. */
interface Asked {
  folder: string;
  url: string | null;
  /** The source's id in addresses, or its whole name (of account and app). */
  source: string;
  /** The person's id at the provider, or the one that your own application gave. */
  person: string;
}

async function originOf(db: Database, source: string): Promise<string> {
  const rows = await db.selectFrom('known_source').select(['origin', 'source']).execute();
  const known = rows.map((row) => ({ origin: row.origin, id: (JSON.parse(row.source) as { id: string }).id }));
  const found = known.filter(({ origin, id }) => origin === source || id === source);
  const [only] = found;
  if (only !== undefined && found.length === 1) return only.origin;
  if (found.length === 0) throw new Refusal(`There is no such source: name one of ${known.map(({ id }) => id).join(', ')}.`);
  throw new Refusal(`Several sources are called so: name one of ${known.map(({ origin }) => origin).join(', ')}.`);
}

/**
 * Erases a person by one id and all that go with it, beside a server that runs: nothing shows them from now on, and the
 * server's worker takes them out of what is kept. Answers in how many archived sessions that id is, or may be. Throws
 * `Refusal`, and what the database throws.
 */
export async function erasePerson({ folder, url, source, person }: Asked): Promise<number> {
  if (url === null && !existsSync(path.join(folder, databaseFile)))
    throw new Refusal(`There is no database in ${folder}: set ROLLCALL_DATA to the server's data folder.`);
  const db = await openDatabase({ url, folder, file: databaseFile });
  try {
    const origin = await originOf(db, source);
    const named = [...new Set([person, person.toLowerCase()])];
    const sessions = await sessionsWith(db, origin, named);
    await eraseIds(db, 'command', { origin, named });
    return sessions.length;
  } finally {
    await db.destroy();
  }
}
