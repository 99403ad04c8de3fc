import { randomBytes } from 'node:crypto';
import { type ActBy, noteAct } from '@/lib/db/audit';
import type { Database } from '@/lib/db/database';
import { addJobs, jobPriority } from '@/lib/db/jobs';
import { piecesOf } from '@/lib/domain/steps';
import { allAliases } from './all-aliases';
import { aliasHash, erasureKey } from './erasures';

export const eraseKind = 'erase';

/** Rows per statement: SQLite takes at most 32,766 values. */
const perInsert = 1_000;

/** What is erased: a person of a source. */
interface Asked {
  origin: string;
  /** Ids that were theirs alone in a session; which one says `session`, and `begunAt` (ms) when it began. */
  ids?: readonly string[];
  session?: string;
  begunAt?: number;
  /** Ids that somebody says are theirs, whoever else carries them. */
  named?: readonly string[];
}

/**
 * Erases a person from a source by their ids and those that go with them in other sessions, for `by`: from now on
 * nothing shows them in sessions that began before `now` (ms), and the worker takes them out of everything that is
 * kept. Throws what the database throws.
 */
export async function eraseIds(db: Database, by: ActBy, asked: Asked, now = Date.now()): Promise<void> {
  const { origin, ids = [], session, begunAt = 0, named = [] } = asked;
  // By the provider's clock it may begin later than now by ours.
  const at = Math.max(now, begunAt + 1);
  const person = randomBytes(16).toString('base64url');
  const aliases = await allAliases(db, origin, ids, named);
  await db.transaction().execute(async (transaction) => {
    const key = await erasureKey(transaction);
    for (const rows of piecesOf(aliases, perInsert, (id) => ({ origin, hash: aliasHash(key, origin, id), person, at })))
      await transaction
        .insertInto('erased_alias')
        .values(rows)
        .onConflict((conflict) => conflict.columns(['origin', 'hash']).doUpdateSet({ at }))
        .execute();
    await addJobs(transaction, [{ kind: eraseKind, key: origin, priority: jobPriority.waiting, due: now }], now);
    await noteAct(transaction, by, 'erase', { source: origin, ...(session === undefined ? {} : { session }) });
  });
}
