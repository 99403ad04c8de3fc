import path from 'node:path';
import { parseArgs } from 'node:util';
import { databaseFile } from '@/lib/db/one-server';
import { parseDatabaseEnv } from '@/lib/env';
import { Refusal } from '@/lib/operator/refusal';
import { root } from '@/scripts/run-command';

/** The words after a command's name: at most one without dashes, and those of `flags` that were given. Throws `Refusal`. */
export function askedOf(usage: string, flags: readonly string[]): { word: string | null; has: (flag: string) => boolean } {
  const options = Object.fromEntries(flags.map((flag) => [flag, { type: 'boolean' as const }]));
  try {
    const { values, positionals } = parseArgs({ args: process.argv.slice(2), options, allowPositionals: true });
    if (positionals.length > 1) throw new Error(`there is a word too many: ${positionals[1]}.`);
    return { word: positionals[0] ?? null, has: (flag) => values[flag] === true };
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : String(error)} Use: ${usage}`);
  }
}

/** Where npm was called; what somebody types is relative to it. */
export const fromHere = (file: string) => path.resolve(process.env.INIT_CWD ?? process.cwd(), file);

/** The server's data: a folder with its database, or the address of a Postgres. What is relative is so as for `npm start`. */
export function ownData(): { folder: string; database: string; url: string | null } {
  const { dataFolder, databaseUrl } = parseDatabaseEnv(process.env);
  const folder = path.resolve(root, dataFolder);
  return { folder, database: path.join(folder, databaseFile), url: databaseUrl };
}
