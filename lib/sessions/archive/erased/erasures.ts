import { createHmac, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Schema } from '@/lib/db/schema';

/** Of an erased id, whose it was, and since when (ms) they are erased. */
interface Erased {
  person: string;
  at: number;
}

/** Who was erased from a source. */
export interface Erasures {
  readonly mark: number;
  find(id: string): Erased | undefined;
}

const keyName = 'erasure';

/** The key of the hashes, which is made when the first person is erased. Throws what the database throws. */
export async function erasureKey(db: Kysely<Schema>): Promise<string> {
  await db
    .insertInto('own_secret')
    .values({ name: keyName, value: randomBytes(32).toString('base64url') })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  return (await db.selectFrom('own_secret').select('value').where('name', '=', keyName).executeTakeFirstOrThrow()).value;
}

/** What an id of a source is kept as once it is erased. */
export const aliasHash = (key: string, origin: string, id: string) =>
  createHmac('sha256', key).update(`${origin}\n${id}`).digest('base64url');

/**
 * A number that goes up with every erasure of any source, also of ids that were erased before; 0 before the first one.
 * Throws what the database throws.
 */
export async function erasureMark(db: Kysely<Schema>): Promise<number> {
  const { ids, last } = await db
    .selectFrom('erased_alias')
    .select(({ fn }) => [fn.countAll<number>().as('ids'), fn.max('at').as('last')])
    .executeTakeFirstOrThrow();
  return Number(ids) + Number(last ?? 0);
}

const known = new WeakMap<Kysely<Schema>, Map<string, Erasures>>();

/** Who was erased from a source, looked up each time; `null` where nobody was from any. Throws what the database throws. */
export async function readErasures(db: Kysely<Schema>, origin: string): Promise<Erasures | null> {
  const mark = await erasureMark(db);
  if (mark === 0) return null;
  const ofDatabase = known.get(db) ?? new Map<string, Erasures>();
  known.set(db, ofDatabase);
  const before = ofDatabase.get(origin);
  if (before?.mark === mark) return before;
  const key = await erasureKey(db);
  const rows = await db.selectFrom('erased_alias').select(['hash', 'person', 'at']).where('origin', '=', origin).execute();
  const byHash = new Map(rows.map(({ hash, person, at }) => [hash, { person, at }]));
  const erasures: Erasures = { mark, find: (id) => (byHash.size === 0 ? undefined : byHash.get(aliasHash(key, origin, id))) };
  ofDatabase.set(origin, erasures);
  return erasures;
}
