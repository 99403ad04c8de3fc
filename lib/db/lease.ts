import { sql, type Transaction } from 'kysely';
import { databaseNow, isShared } from './clock';
import type { Database } from './database';
import type { Schema } from './schema';

/** For so long (ms) a lease is taken; it is renewed at a third of it. */
const leaseMs = 30_000;
export const renewMs = 10_000;
/** So long after it sent the last renewal that held, a holder takes itself for one no more. */
const trustMs = 20_000;

/** What the names of the leases begin with that instances hold as long as they live, and those of readings they share. */
export const instanceLeases = 'instance/';
export const readingLeases = 'reading/';

/** The lease is somebody else's by now: what was to be written under it was not. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
}

/** Takes a lease that nobody holds, or renews one's own. Answers its token, `null` where somebody else holds it. */
async function takeLease(db: Database, name: string, holder: string): Promise<number | null> {
  const now = databaseNow(db);
  const until = sql<number>`${now} + ${sql.lit(leaseMs)}`;
  const row = await db
    .insertInto('lease')
    .values({ name, holder, token: 1, until })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet({
          holder,
          until,
          token: sql<number>`case when lease.holder = ${holder} then lease.token else lease.token + 1 end`,
        })
        .where((eb) => eb.or([eb('lease.holder', '=', holder), eb('lease.until', '<=', now)])),
    )
    .returning('token')
    .executeTakeFirst();
  return row?.token ?? null;
}

/** Throws `LeaseLost` unless the lease has this token still; nobody takes it over before the transaction has ended. */
export async function checkLease(transaction: Transaction<Schema>, { name, token }: { name: string; token: number }): Promise<void> {
  const asked = transaction.selectFrom('lease').select('token').where('name', '=', name);
  const row = await (isShared(transaction) ? asked.forShare() : asked).executeTakeFirst();
  if (row?.token !== token) throw new LeaseLost(`The lease "${name}" is somebody else's.`);
}

/** Who holds a lease now; `null` where nobody does. Throws what the database throws. */
export async function leaseHolder(db: Database, name: string): Promise<string | null> {
  const row = await db
    .selectFrom('lease')
    .select('holder')
    .where('name', '=', name)
    .where('until', '>', databaseNow(db))
    .executeTakeFirst();
  return row?.holder ?? null;
}

/** Who holds the leases whose names begin so, now. Throws what the database throws. */
export async function leaseHolders(db: Database, beginning: string): Promise<string[]> {
  const rows = await db
    .selectFrom('lease')
    .select('holder')
    .where('name', 'like', `${beginning}%`)
    .where('until', '>', databaseNow(db))
    .orderBy('name')
    .execute();
  return rows.map(({ holder }) => holder);
}

/** Removes the leases whose names begin so and that nobody holds any more. Throws what the database throws. */
export async function removeOldLeases(db: Database, beginning: string): Promise<void> {
  await db.deleteFrom('lease').where('name', 'like', `${beginning}%`).where('until', '<=', databaseNow(db)).execute();
}

/** For how long (ms) nobody has held a lease; below 0 while somebody does. `null`: nobody ever has, or it was given up. */
export async function leaseFreeFor(db: Database, name: string): Promise<number | null> {
  const row = await db
    .selectFrom('lease')
    .select(sql<number>`${databaseNow(db)} - until`.as('free'))
    .where('name', '=', name)
    .where('until', '>', 0)
    .executeTakeFirst();
  return row?.free ?? null;
}

/** A lease as one holder sees it. */
export interface Lease {
  readonly name: string;
  /** Takes or renews it. Answers whether it is held. Throws what the database throws. */
  renew(): Promise<boolean>;
  /** The token while it is held for certain, else `null`: the last renewal that held was sent less than 20 s ago. */
  token(): number | null;
  /** Gives it up for the next one. Throws what the database throws. */
  giveUp(): Promise<void>;
}

interface Clocks {
  /** Wall clock and clock that only ever goes forward, ms. */
  wall: () => number;
  steady: () => number;
}

/** A lease that is not held yet. `holder` names one process. */
export function createLease(
  db: Database,
  name: string,
  holder: string,
  { wall, steady }: Clocks = { wall: Date.now, steady: () => performance.now() },
): Lease {
  let held: { token: number; wall: number; steady: number } | null = null;
  return {
    name,
    async renew() {
      const sent = { wall: wall(), steady: steady() };
      const token = await takeLease(db, name, holder);
      held = token === null ? null : { token, ...sent };
      return held !== null;
    },
    token() {
      if (held === null) return null;
      // A machine that slept, or whose clock was set, may have lost it: whichever clock says more is believed.
      const age = Math.max(Math.abs(wall() - held.wall), steady() - held.steady);
      return age < trustMs ? held.token : null;
    },
    async giveUp() {
      held = null;
      await db.updateTable('lease').set({ until: 0 }).where('name', '=', name).where('holder', '=', holder).execute();
    },
  };
}
