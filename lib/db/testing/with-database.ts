import { type Database, openDatabase } from '@/lib/db/database';

/** Where a database is: a `postgres://` address, or `rollcall.db` in a folder. */
export interface Place {
  url: string | null;
  folder: string;
}

/** What a database answers that is open for this question alone. */
export async function withDatabase<T>({ url, folder }: Place, ask: (db: Database) => Promise<T>): Promise<T> {
  const db = await openDatabase({ url, folder, file: 'rollcall.db' });
  try {
    return await ask(db);
  } finally {
    await db.destroy();
  }
}
