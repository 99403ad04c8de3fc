import type { Kysely } from 'kysely';
import type { Schema } from '@/lib/db/schema';
import type { Spans } from './spans';

/** How far the list of a source has been walked. */
export interface Walked {
  /** The spans of start times that were listed whole; one that begins at 0 reaches back to the first session. */
  spans: Spans;
  /** When (ms) the newest were last listed whole; `null` before the first time. */
  newestAt: number | null;
  /** When a session was last new or different. */
  changedAt: number;
}

const notWalked: Walked = { spans: [], newestAt: null, changedAt: 0 };

/** How far the list of a source has been walked. Throws what the database throws. */
export async function readWalked(db: Kysely<Schema>, origin: string): Promise<Walked> {
  const row = await db.selectFrom('known_source').select('walked').where('origin', '=', origin).executeTakeFirst();
  return row?.walked == null ? notWalked : { ...notWalked, ...(JSON.parse(row.walked) as Partial<Walked>) };
}

/** Keeps how far it has been walked; the source is known by then. Throws what the database throws. */
export async function writeWalked(db: Kysely<Schema>, origin: string, walked: Walked): Promise<void> {
  await db
    .updateTable('known_source')
    .set({ walked: JSON.stringify(walked) })
    .where('origin', '=', origin)
    .execute();
}
