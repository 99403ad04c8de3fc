import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import { type Database, openDatabase } from '@/lib/db/database';
import { startPostgres } from '@/lib/db/testing/postgres-server';

/** A database in a file and one on a Postgres of its own. */
export interface TwoDatabases {
  /** What both answer, which must be the same. */
  both<T>(ask: (db: Database) => Promise<T>): Promise<T>;
  /** Closes and opens them, as after a start of the process. */
  reopen(): Promise<void>;
  stop(): Promise<void>;
}

export async function startTwoDatabases(): Promise<TwoDatabases> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rollcall-both-'));
  const server = await startPostgres();
  const url = await server.newDatabase();
  const openOne = (place: string | null) => openDatabase({ url: place, folder, file: 'rollcall.db' });
  const open = () => Promise.all([openOne(null), openOne(url)]);
  let databases = await open();
  const close = () => Promise.all(databases.map((db) => db.destroy()));
  return {
    async both(ask) {
      const [inFile, onPostgres] = databases;
      const [file, postgres] = await Promise.all([ask(inFile), ask(onPostgres)]);
      expect(postgres).toEqual(file);
      return file;
    },
    async reopen() {
      await close();
      databases = await open();
    },
    async stop() {
      await close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
