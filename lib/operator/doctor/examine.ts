import path from 'node:path';
import { databaseFile } from '@/lib/db/one-server';
import { parseDatabaseEnv } from '@/lib/env';
import { checkConfiguration, checkNode } from './check-configuration';
import { checkDataFolder } from './check-data-folder';
import { checkPostgres } from './check-postgres';
import { checkProviders } from './check-providers';
import { checkSqlite } from './check-sqlite';
import type { Finding } from './finding';

/** Where the data is, when that can be read at all: the rest of the configuration may be wrong. */
function dataOf(raw: Record<string, string | undefined>): ReturnType<typeof parseDatabaseEnv> | null {
  try {
    return parseDatabaseEnv(raw);
  } catch {
    // It stands among the problems of the configuration.
    return null;
  }
}

/**
 * Looks at everything an installation rests on, beside a server that runs, and changes nothing. `raw` is the
 * environment; a relative data folder is one in `root`.
 */
export async function* examine(raw: Record<string, string | undefined>, root: string): AsyncGenerator<Finding> {
  const { env, findings } = checkConfiguration(raw);
  yield* findings;
  yield checkNode(process.versions.node);
  const data = dataOf(raw);
  if (data?.databaseUrl) yield* await checkPostgres(data.databaseUrl);
  else if (data !== null) {
    const folder = path.resolve(root, data.dataFolder);
    yield* checkDataFolder(folder);
    yield* checkSqlite(path.join(folder, databaseFile), Date.now());
  }
  if (env !== null) yield* await checkProviders(env);
}
