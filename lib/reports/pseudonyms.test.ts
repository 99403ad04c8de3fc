import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Database, openDatabase } from '@/lib/db/database';
import { storageProblem } from '@/lib/storage-problem';
import { pseudonymsOf } from './pseudonyms';

let folder: string;
let db: Database;
const questions: { whenAsked(): void } = { whenAsked: () => undefined };
vi.mock('@/lib/db/database', async (original) => ({
  ...(await original<typeof import('@/lib/db/database')>()),
  database: async () => {
    questions.whenAsked();
    return db;
  },
}));

/** The file as another process has it. */
let other: DatabaseSync;
const settings = { source: 's', origin: 'o', session_id: 'x', include: '{}', fields: '{}', names: 'pseudonyms' as const };
const row = {
  ...settings,
  kind: 'link' as const,
  mode: 'live' as const,
  time_zone: 'UTC',
  language: null,
  state: 'active' as const,
  password_version: 1,
  wrong_guesses: 0,
  paused_for: null,
};
const rest = { session_title: null, session_started_at: null, title: null, maker_id: null, maker_name: null, password_hash: null };
const counts = { opens: 0, last_opened_at: null, created_at: 1, expires_at: 2 };

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'rollcall-pseudonyms-'));
  db = await openDatabase({ url: null, folder, file: 'rollcall.db' });
  for (const id of ['raced', 'locked', 'coming'])
    await db
      .insertInto('report')
      .values({ ...row, ...rest, ...counts, id, key_hash: id, salt: id })
      .execute();
});
beforeEach(() => {
  other = new DatabaseSync(path.join(folder, 'rollcall.db'));
});
afterEach(() => {
  questions.whenAsked = () => undefined;
  other.close();
});
afterAll(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true });
});

describe('the drawing of pseudonyms', () => {
  test('takes the numbers of another instance that drew at the same moment', async () => {
    let asked = 0;
    questions.whenAsked = () => {
      asked += 1;
      if (asked === 2) other.exec("insert into report_pseudonym (report_id, person, number) values ('raced', 'ada', 7)");
    };
    expect(new Map(await pseudonymsOf('raced', ['ada'], 'at-once'))).toEqual(new Map([['ada', 7]]));
  });

  test('draws once, not again and again, while another process writes and does not end', async () => {
    let asked = 0;
    questions.whenAsked = () => {
      asked += 1;
    };
    other.exec('begin immediate');
    const refused = await pseudonymsOf('locked', ['ada', 'grace'], 'at-once').catch((error: unknown) => error);
    expect(storageProblem(refused)).toBe('another process is writing to the database');
    expect(asked).toBe(2);
    other.exec('rollback');
    expect([...(await pseudonymsOf('locked', ['ada', 'grace'], 'at-once')).values()].sort()).toEqual([1, 2]);
  });

  test('reveals nothing of the order in which people came one after the other', async () => {
    const people = Array.from({ length: 40 }, (_, index) => `person ${index}`);
    for (let come = 1; come <= people.length; come++) await pseudonymsOf('coming', people.slice(0, come), 'as-they-come');
    const numbers = await pseudonymsOf('coming', people, 'as-they-come');
    const inOrder = people.map((person) => numbers.get(person) ?? 0);
    expect(new Set(inOrder).size).toBe(people.length);
    // One chance in 40! that this is so all the same.
    expect(inOrder).not.toEqual(inOrder.toSorted((a, b) => a - b));
    const later = inOrder.slice(20).filter((number) => number > Math.max(...inOrder.slice(0, 20)));
    expect(later.length).toBeLessThan(20);
  });
});
