import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type { Pool, PoolClient } from 'pg';

const probeMs = 200;
/** What `pg` says of a query that was not answered within `query_timeout` (`pg/lib/client.js`). */
const silence = 'Query read timeout';

/**
 * A pool in which one wait for a connection that was in vain is enough: until there is one again, whoever asks is
 * refused at once with the same error. Else an answer that asks six times would wait six times. A connection that does
 * not answer a query within the pool's `query_timeout` is closed, and those that idle with it.
 */
export function waitOnce(pool: Pool): PostgresPool {
  let failure: unknown = null;
  let isOver = false;
  pool.on('release', (error) => {
    if (!error) failure = null;
  });

  /** Waits on for a connection, so that nobody who asks has to find out. */
  async function probe(): Promise<void> {
    while (failure !== null && !isOver) {
      try {
        (await pool.connect()).release();
        failure = null;
      } catch (error) {
        failure = error;
        await new Promise((resolve) => setTimeout(resolve, probeMs).unref());
      }
    }
  }

  /** Behind one connection that is silent without being closed the others are so as well. */
  async function closeIdle(): Promise<void> {
    while (pool.idleCount > 0) (await pool.connect()).release(true);
  }

  /** A connection that is closed instead of used again once a query of it was not answered. */
  function closedWhenSilent(client: PoolClient): PostgresPoolClient {
    let silent: unknown = null;
    async function ask(text: string, parameters: readonly unknown[]): Promise<unknown> {
      if (silent !== null) throw silent;
      try {
        return await client.query(text, [...parameters]);
      } catch (error) {
        if (error instanceof Error && error.message === silence) {
          silent = error;
          // A pool that ends closes them itself.
          closeIdle().catch(() => undefined);
        }
        throw error;
      }
    }
    function query<R>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>;
    function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
    function query(asked: string | PostgresCursor<unknown>, parameters: readonly unknown[] = []): unknown {
      if (typeof asked !== 'string') throw new Error('Nothing is read by a cursor here.');
      return ask(asked, parameters);
    }
    return { query, release: (broken) => client.release(silent !== null || broken) };
  }

  async function connect(): Promise<PostgresPoolClient> {
    if (failure !== null && pool.idleCount === 0) throw failure;
    try {
      return closedWhenSilent(await pool.connect());
    } catch (error) {
      if (failure === null) {
        failure = error;
        void probe();
      }
      throw error;
    }
  }

  return {
    options: pool.options,
    connect,
    end: () => {
      isOver = true;
      return pool.end();
    },
  };
}
