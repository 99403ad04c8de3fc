import { randomBytes } from 'node:crypto';
import { type ActBy, noteAct } from '@/lib/db/audit';
import type { Database } from '@/lib/db/database';
import { addJobs, jobPriority } from '@/lib/db/jobs';
import type { SessionCount } from '@/lib/domain/count-session';
import type { Person } from '@/lib/domain/person';
import { aliasHash, erasureKey } from './erasures';
import { idsOf } from './without-erased';

export const eraseKind = 'erase';

/** The ids of somebody in a session, but those that others in it have too. */
export function ownIds(person: Person, { people }: Pick<SessionCount, 'people'>): string[] {
  const idsIn = ({ connections }: Person) => connections.flatMap(({ connection }) => idsOf(connection));
  const others = new Set(people.filter((other) => other !== person).flatMap(idsIn));
  return [...new Set(idsIn(person))].filter((id) => !others.has(id));
}

/** What is erased: ids of one person of a source; `session` names where they were found. */
interface Asked {
  origin: string;
  ids: readonly string[];
  session?: string;
}

/**
 * Erases a person from a source by their ids, for `by`: from now on nothing shows them in sessions that began before
 * `now` (ms), and the worker takes them out of everything that is kept. Throws what the database throws.
 */
export async function eraseIds(db: Database, by: ActBy, { origin, ids, session }: Asked, now = Date.now()): Promise<void> {
  const person = randomBytes(16).toString('base64url');
  await db.transaction().execute(async (transaction) => {
    const key = await erasureKey(transaction);
    const rows = ids.map((id) => ({ origin, hash: aliasHash(key, origin, id), person, at: now }));
    await transaction
      .insertInto('erased_alias')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['origin', 'hash']).doUpdateSet({ at: now }))
      .execute();
    await addJobs(transaction, [{ kind: eraseKind, key: origin, priority: jobPriority.waiting, due: now }], now);
    await noteAct(transaction, by, 'erase', { source: origin, ...(session === undefined ? {} : { session }) });
  });
}
