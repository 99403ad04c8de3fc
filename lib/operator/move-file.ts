import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openDatabase } from '@/lib/db/database';
import { databaseFile } from '@/lib/db/one-server';
import { holdAlone } from './hold-alone';
import { moveData } from './move-data';
import { Refusal } from './refusal';

/** What the server made for itself and keeps beside the database, or `null`. */
function ownSecret(folder: string): string | null {
  const file = path.join(folder, 'secret');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}

/**
 * Moves a data folder's SQLite database into the empty Postgres at `url`; cookies stay valid. It needs the server
 * stopped, and leaves the file as it is. Answers the rows moved. Throws as `moveData`.
 */
export async function moveFile(folder: string, url: string): Promise<number> {
  const place = path.join(folder, databaseFile);
  if (!existsSync(place)) throw new Refusal(`There is no database ${place}: set ROLLCALL_DATA to the server's data folder.`);
  holdAlone(place).close();
  const to = await openDatabase({ url, folder, file: databaseFile });
  try {
    const from = await openDatabase({ url: null, folder, file: databaseFile });
    try {
      return await moveData(from, to, ownSecret(folder));
    } finally {
      await from.destroy();
    }
  } finally {
    await to.destroy();
  }
}
