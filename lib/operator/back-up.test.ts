import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '@/lib/db/database';
import { lastBackupAt } from '@/lib/db/operator-notes';
import { backUp } from './back-up';
import { startOther } from './testing/other-process';

let folder: string;
let db: Database;
let database: string;
let to: string;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'rollcall-backup-'));
  database = path.join(folder, 'data', 'rollcall.db');
  to = path.join(folder, 'kept.db');
  db = await openDatabase({ url: null, folder: path.dirname(database), file: 'rollcall.db' });
});

afterEach(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true, force: true });
});

const content = new Uint8Array(20_000);
const insertAnswer = (key: string) =>
  db.insertInto('kept_answer').values({ origin: 'o', kind: 'k', key, read_at: 1, encoding: 'none', content }).execute();

function rowsIn<T>(file: string, query: string): T[] {
  const handle = new DatabaseSync(file, { readOnly: true });
  const rows = handle.prepare(query).all();
  handle.close();
  return rows.map((row) => ({ ...row })) as T[];
}

describe('a backup', () => {
  test('holds what was committed, for its owner alone, and leaves nothing else behind', async () => {
    await insertAnswer('a');
    const bytes = backUp({ database, to, isForced: false }, 1_000);
    expect(statSync(to).size).toBe(bytes);
    expect(statSync(to).mode & 0o777).toBe(0o600);
    expect(rowsIn(to, 'select key from kept_answer')).toEqual([{ key: 'a' }]);
    expect(readdirSync(folder).sort()).toEqual(['data', 'kept.db']);
    const again = await openDatabase({ url: null, folder, file: 'kept.db' });
    expect(await lastBackupAt(again)).toBe(1_000);
    await again.destroy();
  });

  test('is of one moment and ends, whatever is committed meanwhile', async () => {
    for (let row = 0; row < 100; row++) await insertAnswer(String(row));
    const work = "db.exec('begin immediate; update kept_answer set read_at = read_at + 1; commit')";
    const writer = await startOther(database, work, 10);
    for (let round = 0; round < 3; round++) {
      backUp({ database, to, isForced: true });
      const rows = rowsIn<{ of: number; rows: number }>(to, 'select read_at as "of", count(*) as "rows" from kept_answer group by read_at');
      expect(rows).toEqual([{ of: expect.any(Number), rows: 100 }]);
    }
    await writer.stop();
  });

  test('is noted in the database it was made of', async () => {
    expect(await lastBackupAt(db)).toBeNull();
    backUp({ database, to, isForced: false }, 5_000);
    backUp({ database, to: `${to}2`, isForced: false }, 6_000);
    expect(await lastBackupAt(db)).toBe(6_000);
  });

  test('is made of a database that an older release left, too', async () => {
    await db.schema.dropTable('operator_note').execute();
    backUp({ database, to, isForced: false });
    expect(rowsIn(to, "select count(*) as n from sqlite_master where name = 'operator_note'")).toEqual([{ n: 0 }]);
  });

  test('replaces no file unless it is forced to, and never the database', async () => {
    writeFileSync(to, 'precious');
    expect(() => backUp({ database, to, isForced: false })).toThrow(/is there already/);
    expect(readFileSync(to, 'utf8')).toBe('precious');
    backUp({ database, to, isForced: true });
    expect(rowsIn(to, 'select count(*) as n from kept_answer')).toEqual([{ n: 0 }]);
    expect(() => backUp({ database, to: database, isForced: true })).toThrow(/database itself/);
  });

  test('that turns out damaged is thrown away, and an earlier one stays', async () => {
    for (let row = 0; row < 5; row++) await insertAnswer(String(row));
    backUp({ database, to, isForced: false });
    const before = readFileSync(to);
    // An index that says otherwise than its table.
    const handle = new DatabaseSync(database, { defensive: false });
    handle.exec(`pragma writable_schema = on;
      update sqlite_master set sql = replace(sql, '"due" bigint not null', '"due" bigint not null check (due > 5)') where name = 'job';
      pragma writable_schema = off`);
    handle.close();
    await db.insertInto('job').values({ kind: 'k', key: 'a', priority: 1, due: 1, tries: 0, state: 'waiting', created_at: 1 }).execute();
    expect(() => backUp({ database, to, isForced: true })).toThrow(/damaged/);
    expect(readFileSync(to).equals(before)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['data', 'kept.db']);
  });

  test('of nothing is refused, and makes nothing', () => {
    const missing = path.join(folder, 'missing.db');
    expect(() => backUp({ database: missing, to, isForced: false })).toThrow(/There is no database/);
    expect(() => backUp({ database, to: path.join(folder, 'no', 'folder.db'), isForced: false })).toThrow(/There is no folder/);
    expect(existsSync(missing) || existsSync(to)).toBe(false);
  });
});
