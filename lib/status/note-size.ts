import type { Database } from '@/lib/db/database';
import { databaseKind } from '@/lib/db/database';
import { env } from '@/lib/env';
import { databaseSize, roomLeft } from './database-size';
import type { SizeNote } from './size-note';

/** The job that notes the size every day; its body has the notes. */
export const sizeKind = 'note-size';

/** How large the database is now, and how much room is left. Throws what the database and the file system throw. */
export async function presentSize(db: Database, now: number): Promise<SizeNote & { free: number | null }> {
  const room = databaseKind() === 'postgres' ? null : await roomLeft(env().dataFolder);
  return { at: now, ...(await databaseSize(db)), room };
}

/** The notes of a job's body. */
export const notesOf = (body: string | null): SizeNote[] => (body === null ? [] : (JSON.parse(body) as SizeNote[]));

/** What was noted of the size, the oldest first. Throws what the database throws. */
export async function readSizeNotes(db: Database): Promise<SizeNote[]> {
  const row = await db.selectFrom('job').select('body').where('kind', '=', sizeKind).where('key', '=', '').executeTakeFirst();
  return notesOf(row?.body ?? null);
}
