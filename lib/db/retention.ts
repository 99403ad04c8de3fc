import type { Kysely } from 'kysely';
import type { JobKey } from './jobs';
import type { Schema } from './schema';

const dayMs = 24 * 3_600_000;

/** How long sessions are kept. It stands in the row of the job that deletes them. */
export interface Retention {
  /** The limit that holds, in days; 0: for ever. */
  days: number;
  /** What the configuration asked for last, which holds later where less is to be kept than before. */
  asked: number;
  /** Since when (ms) it asks for that. */
  askedAt: number;
}

/** The job that deletes what is over. */
export const retentionJob: JobKey = { kind: 'retention', key: '' };

/** How long sessions are kept now; for ever before the worker has first looked. Throws what the database throws. */
export async function readRetention(db: Kysely<Schema>): Promise<Retention> {
  const { kind, key } = retentionJob;
  const row = await db.selectFrom('job').select('body').where('kind', '=', kind).where('key', '=', key).executeTakeFirst();
  return { days: 0, asked: 0, askedAt: 0, ...(row?.body == null ? {} : (JSON.parse(row.body) as Partial<Retention>)) };
}

/** When (ms) what is kept for so many days may have ended at the earliest; 0 where it is kept for ever. */
export const limitOf = (days: number, now: number) => (days === 0 ? 0 : now - days * dayMs);

/** When (ms) sessions that are kept now have ended at the earliest; 0: at any time. Throws what the database throws. */
export async function keptFrom(db: Kysely<Schema>, now = Date.now()): Promise<number> {
  return limitOf((await readRetention(db)).days, now);
}
