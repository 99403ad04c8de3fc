import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import { isBusy } from '@/lib/storage-problem';

/** The server that has a database to itself. */
export interface Holder {
  pid: number;
  /** The machine, or the container, in which that process is. */
  host: string;
  /** ISO-8601. */
  since: string;
}

/** Whoever has it lets it go with this; so does the end of their process, however it ends. */
export type LetGo = () => void;

/** Where a database in a file is. */
interface Place {
  folder: string;
  file: string;
}

/** Another server has the database, and did not let it go in time. */
export class DatabaseHeld extends Error {
  override readonly name = 'DatabaseHeld';

  constructor(holder: Holder | null) {
    super(`${holderWords(holder)} has the database; only one can have it. Stop that one, or give this one another ROLLCALL_DATA`);
  }
}

/** The name of the file; the demo always has one of its own. */
export const databaseFile = 'rollcall.db';
export const databaseFileOf = (demo: boolean) => (demo ? 'demo.db' : databaseFile);

/** Who has the database, in words; `null` when it cannot be read who. */
export function holderWords(holder: Holder | null): string {
  if (holder === null) return 'Another server';
  return `Another server (process ${holder.pid} on ${holder.host}, since ${holder.since})`;
}

const pauseMs = 200;

const lockFile = ({ folder, file }: Place) => path.resolve(folder, `${file}.lock`);
const holderFile = ({ folder, file }: Place) => path.resolve(folder, `${file}.server`);

/**
 * Holds the lock of a database, or answers `null` when another one does. It is an exclusive transaction on a file
 * beside it, which the system undoes with the process. Only SQLite may open that file: a process that closes it by
 * other means loses the lock.
 */
function tryLock(place: Place): LetGo | null {
  const handle = new DatabaseSync(lockFile(place), { timeout: 0 });
  try {
    handle.exec('BEGIN EXCLUSIVE');
    return () => handle.close();
  } catch (error) {
    handle.close();
    if (isBusy(error)) return null;
    throw error;
  }
}

function readHolder(place: Place): Holder | null {
  try {
    const read: unknown = JSON.parse(readFileSync(holderFile(place), 'utf8'));
    if (typeof read !== 'object' || read === null || !('pid' in read && 'host' in read && 'since' in read)) return null;
    return { pid: Number(read.pid), host: String(read.host), since: String(read.since) };
  } catch {
    // It is only what is said of the one who has it, and is just being written, or may not be read.
    return null;
  }
}

/** The file is nobody else's on this machine, like the database. */
function prepare(place: Place): void {
  mkdirSync(place.folder, { recursive: true, mode: 0o700 });
  try {
    closeSync(openSync(lockFile(place), 'wx', 0o600));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

/**
 * Holds a database for this process alone and answers how to let it go. Waits for at most `maxWaitMs` for another one
 * that has it, after telling `onWait` who that is. Throws `DatabaseHeld` when it is not let go in time, and what the
 * file system throws.
 */
export async function holdDatabase(place: Place, onWait: (holder: Holder | null) => void, maxWaitMs = 30_000): Promise<LetGo> {
  prepare(place);
  const until = Date.now() + maxWaitMs;
  for (let isFirst = true; ; isFirst = false) {
    const letGo = tryLock(place);
    if (letGo !== null) {
      const holder: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
      writeFileSync(holderFile(place), JSON.stringify(holder), { mode: 0o600 });
      return letGo;
    }
    const holder = readHolder(place);
    if (Date.now() >= until) throw new DatabaseHeld(holder);
    if (isFirst) onWait(holder);
    await delay(pauseMs);
  }
}

/**
 * Who has a database in a file: `undefined` when nobody has, `null` when it cannot be read who. For commands that run
 * beside the server, or only without it. Throws what the file system throws.
 */
export function whoHoldsDatabase(place: Place): Holder | null | undefined {
  if (!existsSync(lockFile(place))) return undefined;
  const letGo = tryLock(place);
  letGo?.();
  return letGo === null ? readHolder(place) : undefined;
}
