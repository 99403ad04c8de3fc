import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from './database';
import { acknowledgeRestore, noteRestore, restoredNote } from './operator-notes';

let folder: string;
let db: Database;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'rollcall-notes-'));
  db = await openDatabase({ url: null, folder, file: 'rollcall.db' });
});

afterAll(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true, force: true });
});

describe('the note of a restore', () => {
  test('stands until an admin has looked, and a later restore replaces it', async () => {
    expect(await restoredNote(db)).toBeNull();
    await noteRestore(db, { at: 1, accessRests: true });
    expect(await restoredNote(db)).toEqual({ at: 1, accessRests: true });
    await noteRestore(db, { at: 2, accessRests: false });
    expect(await restoredNote(db)).toEqual({ at: 2, accessRests: false });
    await acknowledgeRestore(db);
    expect(await restoredNote(db)).toBeNull();
  });
});
