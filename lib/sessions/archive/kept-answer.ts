import type { Database } from '@/lib/db/database';
import { pack, unpack } from './archive-content';

/** Names what a provider answered: a question of one kind. */
export interface AnswerKey {
  origin: string;
  kind: string;
  key: string;
}

/** The key of an answer about one report of a session, and what the keys of all of a session begin with. */
export const reportAnswerKey = (sessionId: string, reportId: string) => JSON.stringify([sessionId, reportId]);
export const reportAnswerStart = (sessionId: string) => `[${JSON.stringify(sessionId)},`;

/** What a provider answered at `asOf` (ms, its clock). */
export interface KeptAnswer<T> {
  key: string;
  data: T;
  asOf: number;
}

/** The same answer is kept again this late, ms: its age may be told too old by as much. */
const keptAgainMs = 10 * 60_000;
const maxAnswers = 2_000;
/** Packed, in bytes: of what is larger nothing is kept, so that no source fills the disk. */
const maxBytes = 256 * 1024;

/**
 * Keeps what a provider answered at `asOf` (ms) in the place of what it answered before; of a source at most the latest
 * 2,000. Throws what the database throws.
 */
export async function keepAnswer(db: Database, { origin, kind, key }: AnswerKey, data: unknown, asOf: number): Promise<void> {
  const packed = await pack(data);
  if (packed.content.byteLength > maxBytes) return;
  const before = await rowsOf(db, origin, kind).where('key', '=', key).executeTakeFirst();
  const isSame = before !== undefined && Buffer.compare(before.content, packed.content) === 0;
  if (isSame && Math.abs(asOf - before.read_at) < keptAgainMs) return;
  const values = { ...packed, read_at: Math.round(asOf) };
  await db
    .insertInto('kept_answer')
    .values({ origin, kind, key, ...values })
    .onConflict((conflict) => conflict.columns(['origin', 'kind', 'key']).doUpdateSet(values))
    .execute();
  if (before === undefined) await forgetOldest(db, origin);
}

async function forgetOldest(db: Database, origin: string): Promise<void> {
  const ofSource = db.selectFrom('kept_answer').where('origin', '=', origin);
  const { total } = await ofSource.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  if (total <= maxAnswers) return;
  const oldest = await ofSource
    .select(['kind', 'key'])
    .orderBy('read_at')
    .limit(total - maxAnswers)
    .execute();
  for (const { kind, key } of oldest)
    await db
      .deleteFrom('kept_answer')
      .where(({ and }) => and({ origin, kind, key }))
      .execute();
}

const rowsOf = (db: Database, origin: string, kind: string) =>
  db
    .selectFrom('kept_answer')
    .select(['key', 'read_at', 'encoding', 'content'])
    .where(({ and }) => and({ origin, kind }));

/** What was last answered to this question, or `null`. Throws what the database throws. */
export async function readKeptAnswer<T>(db: Database, { origin, kind, key }: AnswerKey): Promise<KeptAnswer<T> | null> {
  const row = await rowsOf(db, origin, kind).where('key', '=', key).executeTakeFirst();
  // What is kept was written by ourselves.
  return row === undefined ? null : { key, data: (await unpack(row)) as T, asOf: row.read_at };
}

/** What was answered last to questions of a kind, the latest first, at most `limit`. Throws what the database throws. */
export async function listKeptAnswers<T>(db: Database, { origin, kind }: Omit<AnswerKey, 'key'>, limit: number): Promise<KeptAnswer<T>[]> {
  const rows = await rowsOf(db, origin, kind).orderBy('read_at', 'desc').orderBy('key').limit(limit).execute();
  return Promise.all(rows.map(async (row) => ({ key: row.key, data: (await unpack(row)) as T, asOf: row.read_at })));
}
