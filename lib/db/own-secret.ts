import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { env } from '@/lib/env';
import { database, databaseKind } from './database';

const make = () => randomBytes(32).toString('base64url');

function isThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}

/** Written whole beside it first, so that another process at its start reads all of it or nothing. */
function fromFile(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, 'secret');
  const draft = path.join(folder, `secret-${process.pid}-${randomBytes(4).toString('hex')}`);
  writeFileSync(draft, make(), { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!isThere(error)) throw error;
  } finally {
    rmSync(draft);
  }
  return readFileSync(file, 'utf8').trim();
}

async function fromDatabase(): Promise<string> {
  const db = await database();
  await db
    .insertInto('own_secret')
    .values({ name: 'sign-in', value: make() })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  return (await db.selectFrom('own_secret').select('value').where('name', '=', 'sign-in').executeTakeFirstOrThrow()).value;
}

let known: string | undefined;

/**
 * What signs the cookies and keys the hashes of the throttle: `ROLLCALL_SECRET`, else one made at the first start and
 * kept in the data folder, or in the database where instances share one. Throws what the file system or the database
 * throws.
 */
export async function ownSecret(): Promise<string> {
  const { secret, dataFolder } = env();
  known ??= secret ?? (databaseKind() === 'postgres' ? await fromDatabase() : fromFile(dataFolder));
  return known;
}
