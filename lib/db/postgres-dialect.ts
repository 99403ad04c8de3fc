import { PostgresDialect } from 'kysely';
import { Pool, types } from 'pg';

/** `int8` and `numeric`: pg gives them as text, but times in ms and counts are exact as numbers. */
const numeric = [types.builtins.INT8, types.builtins.NUMERIC];

/** Kysely on Postgres, through a pool of at most 10 connections. `url` is a `postgres://` address. */
export function createPostgresDialect(url: string): PostgresDialect {
  const pool = new Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
    types: {
      getTypeParser: (oid, format) => (numeric.includes(oid) && format !== 'binary' ? Number : types.getTypeParser(oid, format)),
    },
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  return new PostgresDialect({ pool });
}
