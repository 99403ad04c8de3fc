import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from './database';
import { checkLease, createLease, LeaseLost, leaseHolder } from './lease';
import { databaseKinds, type EachDatabase, startEachDatabase } from './testing/each-database';

let each: EachDatabase;
beforeAll(async () => {
  each = await startEachDatabase();
});
afterAll(() => each.stop());

const runOut = (db: Database) => db.updateTable('lease').set({ until: 1 }).execute();

describe.each(databaseKinds)('a lease on %s', (kind) => {
  test('has one holder, until it runs out or is given up', async () => {
    const db = await each.open(kind);
    const [one, other] = [createLease(db, 'worker', 'one'), createLease(db, 'worker', 'other')];
    expect([await one.renew(), await other.renew(), await one.renew()]).toEqual([true, false, true]);
    expect([one.token(), other.token(), await leaseHolder(db, 'worker')]).toEqual([1, null, 'one']);
    await runOut(db);
    expect([await other.renew(), await one.renew()]).toEqual([true, false]);
    expect([one.token(), other.token()]).toEqual([null, 2]);
    await other.giveUp();
    expect([await leaseHolder(db, 'worker'), await one.renew(), one.token()]).toEqual([null, true, 3]);
  });

  test('lets nothing be written under a token that is not the last', async () => {
    const db = await each.open(kind);
    const [one, other] = [createLease(db, 'worker', 'one'), createLease(db, 'worker', 'other')];
    await one.renew();
    const write = (token: number) =>
      db.transaction().execute(async (transaction) => {
        await checkLease(transaction, { name: 'worker', token });
        await transaction
          .insertInto('account')
          .values({ account: `${token}`, version: 1, state: '{}' })
          .execute();
      });
    await write(1);
    await runOut(db);
    await other.renew();
    await expect(write(1)).rejects.toThrow(LeaseLost);
    await write(2);
    expect((await db.selectFrom('account').select('account').orderBy('account').execute()).map(({ account }) => account)).toEqual([
      '1',
      '2',
    ]);
  });

  test('goes to one of many who ask at once', async () => {
    const db = await each.open(kind);
    const all = await Promise.all(Array.from({ length: 20 }, (_, index) => createLease(db, 'worker', `${index}`).renew()));
    expect(all.filter((isHeld) => isHeld)).toHaveLength(1);
  });
});

describe('the holder of a lease', () => {
  test('stops 20 s after it sent the last renewal, by whichever of its clocks says more', async () => {
    const db = await each.open('sqlite');
    let [wall, steady] = [1_000_000, 0];
    const lease = createLease(db, 'worker', 'one', { wall: () => wall, steady: () => steady });
    const renewed = async () => {
      await lease.renew();
      return lease.token();
    };
    expect(await renewed()).toBe(1);
    steady += 20_000;
    expect(lease.token()).toBeNull();
    expect(await renewed()).toBe(1);
    // It slept: its steady clock stood still meanwhile.
    wall += 3_600_000;
    expect(lease.token()).toBeNull();
    expect(await renewed()).toBe(1);
    // Its clock was set back.
    wall -= 60_000;
    expect(lease.token()).toBeNull();
  });
});
