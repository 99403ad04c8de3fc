import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { Kysely } from 'kysely';
import { env } from '@/lib/env';
import { migrate } from './migrate';
import { databaseFileOf, type Holder, holdDatabase, type LetGo } from './one-server';
import { createMigratingDialect, createPostgresDialect } from './postgres-dialect';
import { FileMoved } from './same-file';
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
 * Opens a database and brings it to the newest schema. Throws what the database or the file system throws, and
 * `SchemaTooNew`; nothing stays open then.
 */
export async function openDatabase({ url, folder, file }: Where): Promise<Database> {
  if (url !== null) {
    const migrating = new Kysely<Schema>({ dialect: createMigratingDialect(url) });
    await migrate(migrating).finally(() => migrating.destroy());
    return new Kysely<Schema>({ dialect: createPostgresDialect(url) });
  }
  const db = new Kysely<Schema>({ dialect: createSqliteDialect(prepareFile(folder, file)) });
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
  /** Kept for as long as the process has the file to itself. */
  rollcallHold?: Promise<LetGo> | undefined;
}
const shared = globalThis as Shared;

const ownFile = () => databaseFileOf(env().demo);

/**
 * Has this process's database to itself, where it is a file, before it is opened. `onWait` is told who else has it.
 * Throws as `holdDatabase`.
 */
export async function holdOwnDatabase(onWait: (holder: Holder | null) => void): Promise<void> {
  if (databaseKind() === 'postgres') return;
  shared.rollcallHold ??= holdDatabase({ folder: env().dataFolder, file: ownFile() }, onWait);
  await shared.rollcallHold;
}

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
  // SQLite would make it anew.
  if (!existsSync(file)) throw new FileMoved('FILE_GONE');
  const quick = shared.rollcallQuick.get(db) ?? new Kysely<Schema>({ dialect: createSqliteDialect(file, { isDurable: false }) });
  shared.rollcallQuick.set(db, quick);
  return quick;
}

/** Closes what this process has opened and lets the file go; it opens anew when asked. */
export async function closeDatabase(): Promise<void> {
  const { rollcallDatabase: opened, rollcallHold: hold } = shared;
  shared.rollcallDatabase = undefined;
  shared.rollcallHold = undefined;
  const db = await opened?.catch(() => undefined);
  if (db !== undefined) {
    await shared.rollcallQuick?.get(db)?.destroy();
    await db.destroy();
  }
  const letGo = await hold?.catch(() => undefined);
  letGo?.();
}
