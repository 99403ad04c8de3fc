import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTwoDatabases, type TwoDatabases } from '@/lib/sessions/testing/two-databases';
import { forgetSession } from './forget-session';
import { keepAnswer, listKeptAnswers, readKeptAnswer, reportAnswerKey } from './kept-answer';

let databases: TwoDatabases;
beforeAll(async () => {
  databases = await startTwoDatabases();
}, 60_000);
afterAll(() => databases.stop());

const minute = 60_000;
const key = { origin: 'kit/a', kind: 'meetings', key: '[1,200,null]' };
const keep = (data: unknown, asOf: number, more: Partial<typeof key> = {}) =>
  databases.both((db) => keepAnswer(db, { ...key, ...more }, data, asOf));
const read = () => databases.both((db) => readKeptAnswer(db, key));

describe('the last answer', () => {
  test('is kept with its age: anew where it differs, and the same one every ten minutes', async () => {
    expect(await read()).toBeNull();
    await keep(['Algebra'], minute);
    await keep(['Algebra'], 10 * minute);
    expect(await read()).toEqual({ key: key.key, data: ['Algebra'], asOf: minute });
    await keep(['Algebra'], 11 * minute);
    expect(await read()).toMatchObject({ asOf: 11 * minute });
    await keep(['Algebra', 'Biology'], 12 * minute);
    expect(await read()).toEqual({ key: key.key, data: ['Algebra', 'Biology'], asOf: 12 * minute });
  });

  test('stays where another source or kind has many, and the oldest of one source go', async () => {
    await databases.both(async (db) => {
      const rows = Array.from({ length: 2_000 }, (_, index) => ({
        ...{ origin: 'kit/b', kind: 'meeting', key: `m${index}`, read_at: 1_000 + index },
        ...{ encoding: 'json+zstd', content: new Uint8Array([index % 256]) },
      }));
      for (let from = 0; from < rows.length; from += 100)
        await db
          .insertInto('kept_answer')
          .values(rows.slice(from, from + 100))
          .execute();
    });
    await keep('new', 5_000, { origin: 'kit/b', key: 'newest' });
    const keys = await databases.both(async (db) => {
      const rows = await db.selectFrom('kept_answer').select('key').where('origin', '=', 'kit/b').orderBy('read_at').execute();
      return rows.map((row) => row.key);
    });
    expect([keys.length, keys[0], keys.at(-1)]).toEqual([2_000, 'm1', 'newest']);
    expect(await read()).not.toBeNull();
  });

  test('is left out where it is too large to be kept', async () => {
    const noise = Array.from({ length: 40_000 }, (_, index) => Math.sin(index));
    await keep(noise, 13 * minute, { key: 'large' });
    const kept = await databases.both((db) => listKeptAnswers(db, key, 10));
    expect(kept.map((one) => one.key)).toEqual(['[1,200,null]']);
  });

  test('about a report goes with its session, and with no other one', async () => {
    const kind = 'report/events';
    for (const session of ['s1', 's10']) await keep('part', 14 * minute, { origin: 'kit/c', kind, key: reportAnswerKey(session, 'r1') });
    await databases.both((db) =>
      db.transaction().execute((transaction) => forgetSession(transaction, { origin: 'kit/c', session_id: 's1' })),
    );
    const kept = await databases.both((db) => listKeptAnswers(db, { origin: 'kit/c', kind }, 10));
    expect(kept.map((one) => one.key)).toEqual([reportAnswerKey('s10', 'r1')]);
  });
});
