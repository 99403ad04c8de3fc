import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addJobs, changeJob, dueJobs, ensureJobs, removeJob } from './jobs';
import { databaseKinds, type EachDatabase, startEachDatabase } from './testing/each-database';

let each: EachDatabase;
beforeAll(async () => {
  each = await startEachDatabase();
});
afterAll(() => each.stop());

const job = (key: string, priority: number, due: number) => ({ kind: 'read', key, priority, due });

describe.each(databaseKinds)('the jobs on %s', (kind) => {
  test('come by how urgent they are, then by when they are due, each once', async () => {
    const db = await each.open(kind);
    await addJobs(db, [job('history', 4, 1), job('late', 2, 5), job('soon', 2, 3), job('not-yet', 0, 100)]);
    await addJobs(db, [job('soon', 9, 50), { ...job('other', 0, 0), kind: 'mail' }]);
    const due = async (now: number) => (await dueJobs(db, { kinds: ['read'], now, limit: 9 })).map(({ key }) => key);
    expect(await due(10)).toEqual(['soon', 'late', 'history']);
    expect(await due(100)).toEqual(['not-yet', 'soon', 'late', 'history']);
    await removeJob(db, { kind: 'read', key: 'soon' });
    expect(await due(10)).toEqual(['late', 'history']);
  });

  test('that are added again are due no later, keep their tries, and begin anew where they were given up', async () => {
    const db = await each.open(kind);
    await addJobs(db, [job('a', 3, 50), job('b', 3, 50)]);
    await changeJob(db, job('a', 3, 50), { tries: 2 });
    await changeJob(db, job('b', 3, 50), { tries: 6, state: 'given-up' });
    await addJobs(db, [job('a', 1, 90), job('b', 3, 90)]);
    const rows = await db.selectFrom('job').select(['key', 'priority', 'due', 'tries', 'state']).orderBy('key').execute();
    expect(rows).toEqual([
      { key: 'a', priority: 1, due: 50, tries: 2, state: 'waiting' },
      { key: 'b', priority: 3, due: 90, tries: 0, state: 'waiting' },
    ]);
  });

  test('that always are stay as they are', async () => {
    const db = await each.open(kind);
    await ensureJobs(db, [job('a', 1, 50)]);
    await changeJob(db, job('a', 1, 50), { tries: 3, due: 70 });
    await ensureJobs(db, [job('a', 1, 50), job('b', 1, 50)]);
    expect(await db.selectFrom('job').select(['key', 'due', 'tries']).orderBy('key').execute()).toEqual([
      { key: 'a', due: 70, tries: 3 },
      { key: 'b', due: 50, tries: 0 },
    ]);
  });
});
