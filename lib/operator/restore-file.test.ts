import {
  chownSync,
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '@/lib/db/database';
import { lastBackupAt, restoredNote } from '@/lib/db/operator-notes';
import { undoMigrations } from '@/lib/db/testing/undo-migrations';
import { backUp } from './back-up';
import { restoreFile } from './restore-file';
import { addReport, fillInstallation } from './testing/installation';
import { startOther } from './testing/other-process';

let root: string;
let folder: string;
let backup: string;
const place = () => path.join(folder, 'rollcall.db');

const open = () => openDatabase({ url: null, folder, file: 'rollcall.db' });

async function within<T>(ask: (db: Database) => Promise<T>): Promise<T> {
  const db = await open();
  try {
    return await ask(db);
  } finally {
    await db.destroy();
  }
}

const links = () => within((db) => db.selectFrom('report').select(['id', 'state']).where('kind', '=', 'link').orderBy('id').execute());

beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'rollcall-restore-'));
  folder = path.join(root, 'data');
  backup = path.join(root, 'backup.db');
  await within(fillInstallation);
  backUp({ database: place(), to: backup, isForced: false }, 500);
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('restoring a file', () => {
  test('brings back what was lost since, keeps what was revoked revoked, and keeps the replaced database', async () => {
    await within(async (db) => {
      await db.deleteFrom('job').execute();
      await db.updateTable('report').set({ state: 'revoked' }).where('id', '=', 'link-1').execute();
      await addReport(db, 'link-3');
    });
    const { kept, unreadable, held } = await restoreFile({ backup, folder, isForced: true }, 1_000);
    expect({ unreadable, held }).toMatchObject({ unreadable: null, held: { report: 1 } });
    expect(await links()).toEqual([
      { id: 'link-1', state: 'revoked' },
      { id: 'link-2', state: 'active' },
    ]);
    expect(await within((db) => db.selectFrom('job').select('kind').execute())).toEqual([{ kind: 'read' }]);
    expect(await within(restoredNote)).toEqual({ at: 1_000, accessRests: false });
    expect(await within(lastBackupAt)).toBe(500);
    expect(statSync(place()).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).sort()).toEqual(['rollcall.db', path.basename(kept ?? '')]);
    const old = await openDatabase({ url: null, folder, file: path.basename(kept ?? '') });
    expect(await old.selectFrom('report').select('id').where('id', '=', 'link-3').execute()).toHaveLength(1);
    await old.destroy();
  });

  test('refuses a database with data in it unless it is forced to, and takes an empty one', async () => {
    const before = readFileSync(place());
    await expect(restoreFile({ backup, folder, isForced: false })).rejects.toThrow(/has data in it.*--force/);
    expect(readdirSync(folder)).toEqual(['rollcall.db']);
    expect(readFileSync(place()).subarray(100).equals(before.subarray(100))).toBe(true);
    folder = path.join(root, 'elsewhere');
    await within(async () => undefined);
    expect(await restoreFile({ backup, folder, isForced: false })).toMatchObject({ held: null });
    expect(await links()).toEqual([
      { id: 'link-1', state: 'paused' },
      { id: 'link-2', state: 'paused' },
    ]);
  });

  test('leaves a database that the folder’s owner may read, when root runs it', async () => {
    if (process.getuid?.() !== 0) return;
    chownSync(folder, 65_534, 65_533);
    await restoreFile({ backup, folder, isForced: true });
    expect(statSync(place())).toMatchObject({ uid: 65_534, gid: 65_533 });
  });

  test('makes the data folder on a new machine', async () => {
    folder = path.join(root, 'new');
    expect(await restoreFile({ backup, folder, isForced: false })).toMatchObject({ kept: null, held: null });
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(await links()).toHaveLength(2);
  });

  test('refuses while somebody has the database open, even if nothing is written', async () => {
    const server = await startOther(place());
    await expect(restoreFile({ backup, folder, isForced: true })).rejects.toThrow(/stop it first/);
    await server.stop();
    await restoreFile({ backup, folder, isForced: true });
  });

  test('takes the place of a damaged database only when forced, and then lets access rest', async () => {
    writeFileSync(place(), 'damaged '.repeat(2_000));
    writeFileSync(`${place()}-wal`, 'an old log');
    await expect(restoreFile({ backup, folder, isForced: false })).rejects.toThrow(/cannot be read/);
    const restored = await restoreFile({ backup, folder, isForced: true });
    expect(restored).toMatchObject({ held: null, unreadable: 'the database file is damaged' });
    expect(await links()).toMatchObject([{ state: 'paused' }, { state: 'paused' }]);
    expect(readFileSync(restored.kept ?? '', 'utf8')).toContain('damaged');
  });

  test('reads what a newer release knew of access, when an upgrade is undone', async () => {
    await within(async (db) => {
      await sql`alter table report add column later text`.execute(db);
      await sql`insert into kysely_migration (name, timestamp) values ('999-later', '2099')`.execute(db);
      await db.updateTable('report').set({ state: 'revoked' }).where('id', '=', 'link-1').execute();
    });
    await restoreFile({ backup, folder, isForced: true });
    expect(await links()).toMatchObject([{ state: 'revoked' }, { state: 'active' }]);
  });

  test('brings the backup of an older release to this schema', async () => {
    await within((db) => undoMigrations(db, '012'));
    rmSync(backup);
    backUp({ database: place(), to: backup, isForced: false });
    await restoreFile({ backup, folder, isForced: true });
    expect(await links()).toHaveLength(2);
  });

  test.each([
    ['is not there', () => rmSync(backup), /There is no file/],
    ['is no database', () => writeFileSync(backup, 'text '.repeat(2_000)), /damaged/],
    ['is cut off', () => writeFileSync(backup, readFileSync(backup).subarray(0, 60_000)), /damaged|cannot be/],
    ['is damaged inside', () => overwrite(backup, 40_960), /damaged/],
  ])('changes nothing when the backup %s', async (_, spoil, problem) => {
    spoil();
    await expect(restoreFile({ backup, folder, isForced: true })).rejects.toThrow(problem);
    expect(readdirSync(folder)).toEqual(['rollcall.db']);
    expect(await links()).toMatchObject([{ state: 'active' }, { state: 'active' }]);
  });

  test('changes nothing when the backup is of a newer release, or of another program', async () => {
    const copy = await openDatabase({ url: null, folder: root, file: 'backup.db' });
    await sql`insert into kysely_migration (name, timestamp) values ('999-later', '2099')`.execute(copy);
    await expect(restoreFile({ backup, folder, isForced: true })).rejects.toThrow(/newer release \(999-later\)/);
    await copy.schema.dropTable('archived_report').execute();
    await sql`alter table archived_session rename to something`.execute(copy);
    await expect(restoreFile({ backup, folder, isForced: true })).rejects.toThrow(/no database of Rollcall/);
    await copy.destroy();
    expect(existsSync(path.join(folder, 'rollcall.db.restoring'))).toBe(false);
  });
});

function overwrite(file: string, at: number): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(4_096, 0xff), 0, 4_096, at);
  closeSync(handle);
}
