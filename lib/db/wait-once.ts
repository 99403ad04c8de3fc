import type { PostgresPool } from 'kysely';
import type { Pool, PoolClient } from 'pg';

const probeMs = 200;

/**
 * A pool in which one wait for a connection that was in vain is enough: until there is one again, whoever asks is
 * refused at once with the same error. Else an answer that asks six times would wait six times.
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

  async function connect(): Promise<PoolClient> {
    if (failure !== null && pool.idleCount === 0) throw failure;
    try {
      return await pool.connect();
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
