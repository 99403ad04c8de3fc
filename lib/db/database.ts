import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { Kysely } from 'kysely';
import { env } from '@/lib/env';
import { migrate } from './migrate';
import { createPostgresDialect } from './postgres-dialect';
import type { Schema } from './schema';
import { createSqliteDialect } from './sqlite-dialect';

/** The connection, as everybody uses it; close it with `destroy()`. */
export type Database = Kysely<Schema>;
export type DatabaseKind = 'sqlite' | 'postgres';

interface Where {
  /** A `postgres://` address; `null` for a file. */
  url: string | null;
  folder: string;
  file: string;
}

/**
 * Personal data is nobody else's on this machine: the file is made before SQLite makes it, whose journals take its
 * mode.
 */
function prepareFile(folder: string, file: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const whole = path.resolve(folder, file);
  closeSync(openSync(whole, 'a', 0o600));
  chmodSync(whole, 0o600);
  return whole;
}

/**
 * Opens a database and brings it to the newest schema. Throws what the database or the file system throws; nothing
 * stays open then.
 */
export async function openDatabase({ url, folder, file }: Where): Promise<Database> {
  const dialect = url === null ? createSqliteDialect(prepareFile(folder, file)) : createPostgresDialect(url);
  const db = new Kysely<Schema>({ dialect });
  try {
    await migrate(db);
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** Which database this process is told to use; the demo always has a file of its own. */
export function databaseKind(): DatabaseKind {
  const { demo, databaseUrl } = env();
  return databaseUrl === null || demo ? 'sqlite' : 'postgres';
}

/** The bundler may make several copies of this file in one process; they share one connection. */
interface Shared {
  rollcallDatabase?: Promise<Database> | undefined;
  /** By the database whose file it is. */
  rollcallQuick?: WeakMap<Database, Database>;
}
const shared = globalThis as Shared;

/** The database's name in the data folder; the demo's is another. */
export const databaseFile = 'rollcall.db';

const ownFile = () => (env().demo ? 'demo.db' : databaseFile);

/**
 * This process's one connection, opened at the first question. Throws as `openDatabase`; a failure is not remembered,
 * so the next question tries again.
 */
export function database(): Promise<Database> {
  if (shared.rollcallDatabase !== undefined) return shared.rollcallDatabase;
  const { dataFolder, databaseUrl } = env();
  const url = databaseKind() === 'postgres' ? databaseUrl : null;
  const opened = openDatabase({ url, folder: dataFolder, file: ownFile() });
  shared.rollcallDatabase = opened;
  opened.catch(() => {
    if (shared.rollcallDatabase === opened) shared.rollcallDatabase = undefined;
  });
  return opened;
}

/**
 * The same database for what strangers write again and again, and what may be forgotten when the power fails. SQLite
 * writes in the thread that answers: there nobody waits for the disk with what is written here. Throws as `database`.
 */
export async function quickDatabase(): Promise<Database> {
  const db = await database();
  if (databaseKind() === 'postgres') return db;
  shared.rollcallQuick ??= new WeakMap();
  const file = path.resolve(env().dataFolder, ownFile());
  const quick = shared.rollcallQuick.get(db) ?? new Kysely<Schema>({ dialect: createSqliteDialect(file, { isDurable: false }) });
  shared.rollcallQuick.set(db, quick);
  return quick;
}
