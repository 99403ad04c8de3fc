import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';
import { LRUCache } from 'lru-cache';
import { isBusy } from '@/lib/storage-problem';

/** How long another writer is waited for, in all. */
const patienceMs = 4_500;
/** A writer that was waited for in vain so lately (ms) is not waited for again: an answer may write more than once. */
const inVainMs = 2_000;
const maxPauseMs = 50;

/** By the file, when another writer was last waited for in vain, ms. */
const inVain = new Map<string, number>();

/**
 * Runs `attempt` again while another connection or process writes to `file`, for 4.5 s in all. SQLite's own
 * `busy_timeout` would hold up the whole process meanwhile, and with it the writer that is waited for when it is ours.
 */
async function whenFree<T>(file: string, attempt: () => T): Promise<T> {
  const startedAt = Date.now();
  for (let pauseMs = 1; ; pauseMs = Math.min(pauseMs * 2, maxPauseMs)) {
    try {
      return attempt();
    } catch (error) {
      const now = Date.now();
      const wasInVain = now - (inVain.get(file) ?? Number.NEGATIVE_INFINITY) < inVainMs;
      if (!isBusy(error) || wasInVain || now - startedAt >= patienceMs) {
        if (isBusy(error) && !wasInVain) inVain.set(file, now);
        throw error;
      }
    }
    await delay(pauseMs * (0.5 + Math.random()));
  }
}

/** Kept of each handle. */
const keptStatements = 100;

const pragmas = ['journal_mode = WAL', 'foreign_keys = ON', 'secure_delete = ON'];

/** One handle on the file. Kysely's statements pass through `executeQuery`. */
export interface SqliteConnection extends DatabaseConnection {
  /** False again when SQLite itself undid a transaction, as it does when the disk is full. */
  isInTransaction(): boolean;
  close(): void;
}

/**
 * Opens a handle whose commits are on the disk when they return; without `isDurable` the last of them are forgotten
 * when the power fails. Throws what SQLite throws.
 */
export async function openSqliteConnection(file: string, isDurable: boolean): Promise<SqliteConnection> {
  const handle = new DatabaseSync(file, { timeout: 0 });
  try {
    for (const pragma of [...pragmas, `synchronous = ${isDurable ? 'FULL' : 'NORMAL'}`])
      await whenFree(file, () => handle.exec(`PRAGMA ${pragma}`));
  } catch (error) {
    handle.close();
    throw error;
  }

  const kept = new LRUCache<string, StatementSync>({ max: keptStatements });

  /** Questions are prepared once. What is written is not: a statement holds on to the values it was last given. */
  function prepared(sql: string): StatementSync {
    if (!sql.startsWith('select ')) return handle.prepare(sql);
    const statement = kept.get(sql) ?? handle.prepare(sql);
    kept.set(sql, statement);
    return statement;
  }

  function run<R>({ sql, parameters }: CompiledQuery): QueryResult<R> {
    const statement = prepared(sql);
    const values = parameters as SQLInputValue[];
    if (statement.columns().length > 0) return { rows: statement.all(...values) as R[] };
    const { changes, lastInsertRowid } = statement.run(...values);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }

  return {
    // Inside a transaction (always begun as a writer's) nobody else can be in the way.
    executeQuery: async <R>(query: CompiledQuery) => (handle.isTransaction ? run<R>(query) : whenFree(file, () => run<R>(query))),
    async *streamQuery<R>({ sql, parameters }: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
      for (const row of handle.prepare(sql).iterate(...(parameters as SQLInputValue[]))) yield { rows: [row as R] };
    },
    isInTransaction: () => handle.isTransaction,
    close: () => handle.close(),
  };
}
