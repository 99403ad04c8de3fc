import { setTimeout as delay } from 'node:timers/promises';
import { type Kysely, PostgresAdapter, PostgresDialect, sql } from 'kysely';
import { Pool, types } from 'pg';
import { log } from '@/lib/log';
import { sharedMark } from './clock';
import { waitOnce } from './wait-once';

/** `int8` and `numeric`: pg gives them as text, but times in ms and counts are exact as numbers. */
const numeric = [types.builtins.INT8, types.builtins.NUMERIC];

/** What a pool bounds, ms; 0 is no bound. */
interface Bounds {
  max: number;
  statement_timeout: number;
  lock_timeout: number;
  query_timeout: number;
}

/** How long a connection is waited for: with it an answer is there within 5 s, whatever else it has to do. */
const connectMs = 4_000;

/** Behind a network that swallows everything not even a statement's timeout is heard of. */
const silentMs = 35_000;

const ofServing: Bounds = { max: 10, statement_timeout: 30_000, lock_timeout: 0, query_timeout: silentMs };
/** A statement may take as long as its table is large, but nobody waits for its lock for more than 5 s. */
const ofMigrations: Bounds = { max: 1, statement_timeout: 0, lock_timeout: 5_000, query_timeout: 0 };

function createPool(url: string, bounds: Bounds): Pool {
  const pool = new Pool({
    ...bounds,
    connectionString: url,
    connectionTimeoutMillis: connectMs,
    idle_in_transaction_session_timeout: 60_000,
    types: {
      getTypeParser: (oid, format) => (numeric.includes(oid) && format !== 'binary' ? Number : types.getTypeParser(oid, format)),
    },
  });
  // A connection that breaks is replaced by the pool; without listeners it would end the process, an idle one by the
  // pool, and by itself one that is used and has nothing asked just then.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** Of a database that several instances may share. */
class SharedAdapter extends PostgresAdapter {
  readonly [sharedMark] = true;
}

/**
 * Kysely on Postgres, through a pool of at most 10 connections. `url` is a `postgres://` address; `bounds` are others
 * than the usual.
 */
export function createPostgresDialect(url: string, bounds: Partial<Bounds> = {}): PostgresDialect {
  const dialect = new PostgresDialect({ pool: waitOnce(createPool(url, { ...ofServing, ...bounds })) });
  dialect.createAdapter = () => new SharedAdapter();
  return dialect;
}

const maxWaitMs = 10 * 60_000;
const pauseMs = 500;
/** The lock that Kysely has in every release. */
const lockId = sql.lit(3_853_314_791_062_309_107n);

/** Waits for another one's migrations without a statement that waits: none of its bounds would let it. */
class PatientAdapter extends SharedAdapter {
  override async acquireMigrationLock<T>(db: Kysely<T>): Promise<void> {
    const until = Date.now() + maxWaitMs;
    for (let isFirst = true; ; isFirst = false) {
      const { rows } = await sql<{ free: boolean }>`select pg_try_advisory_lock(${lockId}) as free`.execute(db);
      if (rows[0]?.free === true) return;
      if (Date.now() >= until) throw new Error('another process has been changing the schema of the database for 10 minutes');
      if (isFirst) log.warn('another process is changing the schema of the database; waiting for at most 10 minutes');
      await delay(pauseMs);
    }
  }
}

/** The same for migrations, through one connection. */
export function createMigratingDialect(url: string): PostgresDialect {
  const dialect = new PostgresDialect({ pool: createPool(url, ofMigrations) });
  dialect.createAdapter = () => new PatientAdapter();
  return dialect;
}
