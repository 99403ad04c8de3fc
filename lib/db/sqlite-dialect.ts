import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { type SameFile, watchFile } from './same-file';
import { openSqliteConnection, type SqliteConnection } from './sqlite-connection';

/** Handles of one process on its file: a reader never waits for a writer. */
const maxHandles = 4;

interface Options {
  /** Whether commits are on the disk when they return. */
  isDurable: boolean;
}

/** SQLite undoes changes of the schema with their transaction, and several handles may be open. */
class PooledSqliteAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/**
 * A few handles on one file. Transactions begin as writers, because one that turns into a writer later may be refused
 * at once.
 */
function createSqliteDriver(file: string, { isDurable }: Options): Driver {
  const all: SqliteConnection[] = [];
  const idle: SqliteConnection[] = [];
  const waiting: ((connection: SqliteConnection) => void)[] = [];
  let opened = 0;
  let same: SameFile | null = null;
  const run = (sql: string) => CompiledQuery.raw(sql);

  async function open(): Promise<SqliteConnection> {
    // A further handle could be one on another file, or make it.
    same?.checkNow();
    opened++;
    try {
      const connection = await openSqliteConnection(file, isDurable);
      all.push(connection);
      same ??= watchFile(file);
      return connection;
    } catch (error) {
      opened--;
      throw error;
    }
  }

  const isOpen = (connection: DatabaseConnection) => all.find((one) => one === connection)?.isInTransaction() ?? false;

  return {
    init: async () => {
      idle.push(await open());
    },
    acquireConnection: async () => {
      same?.check();
      return idle.pop() ?? (opened < maxHandles ? open() : new Promise<SqliteConnection>((resolve) => waiting.push(resolve)));
    },
    releaseConnection: async (connection) => {
      const own = all.find((one) => one === connection);
      if (own === undefined) return;
      const next = waiting.shift();
      if (next) next(own);
      else idle.push(own);
    },
    beginTransaction: async (connection) => {
      await connection.executeQuery(run('begin immediate'));
    },
    commitTransaction: async (connection) => {
      same?.checkNow();
      await connection.executeQuery(run('commit'));
    },
    rollbackTransaction: async (connection) => {
      if (isOpen(connection)) await connection.executeQuery(run('rollback'));
    },
    savepoint: async (connection, name) => {
      await connection.executeQuery(run(`savepoint "${name}"`));
    },
    rollbackToSavepoint: async (connection, name) => {
      await connection.executeQuery(run(`rollback to "${name}"`));
    },
    releaseSavepoint: async (connection, name) => {
      await connection.executeQuery(run(`release "${name}"`));
    },
    destroy: async () => {
      for (const connection of all) connection.close();
    },
  };
}

/** Kysely on `node:sqlite`. The file is made when it is missing. */
export function createSqliteDialect(file: string, options: Options = { isDurable: true }): Dialect {
  return {
    createDriver: () => createSqliteDriver(file, options),
    createAdapter: () => new PooledSqliteAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}
