import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actsBefore, auditRow, listActs, noteAct, sweepAudit } from './audit';
import { databaseKinds, type EachDatabase, startEachDatabase } from './testing/each-database';

const day = 24 * 3_600_000;
let each: EachDatabase;
beforeAll(async () => {
  each = await startEachDatabase();
}, 60_000);
afterAll(() => each.stop());

describe.each(databaseKinds)('the audit log, on %s', (kind) => {
  test('is listed from the newest, page by page and entry by entry, each once', async () => {
    const db = await each.open(kind);
    // Three at each moment.
    const rows = Array.from({ length: 30 }, (_, index) => auditRow('command', 'backup', {}, Math.floor(index / 3)));
    await db.insertInto('audit').values(rows).execute();
    const { rows: first, total } = await listActs(db, 1, 20);
    const { rows: second } = await listActs(db, 2, 20);
    expect(total).toBe(30);
    expect(first[0]).toMatchObject({ at: 9, who: 'command', name: null, what: 'backup' });
    const paged = [...first, ...second].map(({ id }) => id);
    expect(new Set(paged).size).toBe(30);
    const read: string[] = [];
    for (let last: Awaited<ReturnType<typeof actsBefore>>[number] | null = null; ; ) {
      const some: Awaited<ReturnType<typeof actsBefore>> = await actsBefore(db, last, 7);
      read.push(...some.map(({ id }) => id));
      last = some.at(-1) ?? null;
      if (some.length < 7) break;
    }
    expect(read).toEqual(paged);
  });

  test('has no entry of what was undone', async () => {
    const db = await each.open(kind);
    const act = db.transaction().execute(async (transaction) => {
      await noteAct(transaction, { userId: 'm1' }, 'link-made', { report: 'r1' });
      throw new Error('undone');
    });
    await expect(act).rejects.toThrow('undone');
    expect((await listActs(db, 1, 10)).total).toBe(0);
  });

  test('keeps entries for 400 days', async () => {
    const db = await each.open(kind);
    const now = 1_000 * day;
    const at = [now - 401 * day, now - 400 * day, now - day];
    await db
      .insertInto('audit')
      .values(at.map((ms) => auditRow('system', 'link-paused', {}, ms)))
      .execute();
    await sweepAudit(db, now);
    expect((await listActs(db, 1, 10)).rows.map((row) => row.at)).toEqual(at.slice(1).toReversed());
  });
});
