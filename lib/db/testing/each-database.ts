import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Database, type DatabaseKind, openDatabase } from '@/lib/db/database';
import { type PostgresServer, startPostgres } from './postgres-server';

/** New databases of both kinds, for tests that have to hold on each. */
export interface EachDatabase {
  open(kind: DatabaseKind): Promise<Database>;
  stop(): Promise<void>;
}

export const databaseKinds: readonly DatabaseKind[] = ['sqlite', 'postgres'];

export async function startEachDatabase(): Promise<EachDatabase> {
  const server: PostgresServer = await startPostgres();
  const folder = mkdtempSync(path.join(tmpdir(), 'rollcall-each-'));
  const opened: Database[] = [];
  return {
    async open(kind) {
      const url = kind === 'postgres' ? await server.newDatabase() : null;
      const db = await openDatabase({ url, folder, file: `${opened.length}.db` });
      opened.push(db);
      return db;
    },
    async stop() {
      for (const db of opened) await db.destroy();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
