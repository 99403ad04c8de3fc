/** SQLite's result codes (https://sqlite.org/rescode.html), without the extension in the upper bits. */
const sqliteProblems: Record<number, string> = {
  5: 'another process is writing to the database',
  6: 'another process is writing to the database',
  8: 'the database is read-only',
  10: 'the disk cannot be read or written',
  11: 'the database file is damaged',
  13: 'the disk is full',
  14: 'the database file cannot be opened',
  26: 'the database file is damaged',
};
/** Codes of the operating system and of Postgres (https://www.postgresql.org/docs/current/errcodes-appendix.html). */
const otherProblems: Record<string, string> = {
  EACCES: 'the data folder may not be written',
  EPERM: 'the data folder may not be written',
  EEXIST: 'the data folder cannot be made',
  EISDIR: 'the data folder cannot be made',
  ENOENT: 'the data folder cannot be made',
  ENOTDIR: 'the data folder cannot be made',
  EROFS: 'the data folder is read-only',
  ENOSPC: 'the disk is full',
  FILE_GONE: 'the database file is gone: put it back',
  FILE_REPLACED: 'the database file was replaced: Rollcall has to be started again',
  ECONNREFUSED: 'the database cannot be reached',
  ECONNRESET: 'the database cannot be reached',
  ENOTFOUND: 'the database cannot be reached',
  ETIMEDOUT: 'the database cannot be reached',
  EPIPE: 'the database cannot be reached',
  EAI_AGAIN: 'the database cannot be reached',
  EHOSTUNREACH: 'the database cannot be reached',
  ENETUNREACH: 'the database cannot be reached',
  '08000': 'the database cannot be reached',
  '08001': 'the database cannot be reached',
  '08003': 'the database cannot be reached',
  '08004': 'the database refuses connections',
  '08006': 'the database cannot be reached',
  '25006': 'the database is read-only',
  '28P01': 'the database refused the password',
  '40001': 'another process is writing to the database',
  '40P01': 'another process is writing to the database',
  '53100': 'the disk of the database is full',
  '53300': 'the database has too many connections',
  '55P03': 'another process is writing to the database',
  '57014': 'the database took too long',
  '57P01': 'the database is shutting down',
  '57P02': 'the database is shutting down',
  '57P03': 'the database is starting up',
  '58030': 'the disk of the database cannot be read or written',
  XX001: 'the database is damaged',
  XX002: 'the database is damaged',
};
/** What `pg` says by itself has no code (`pg/lib/client.js`, `pg-pool/index.js`). */
const pgProblems: Record<string, string> = {
  'Connection terminated': 'the database cannot be reached',
  'Connection terminated unexpectedly': 'the database cannot be reached',
  'Connection terminated due to connection timeout': 'the database cannot be reached',
  'Query read timeout': 'the database does not answer',
  'timeout expired': 'the database cannot be reached',
  'Client has encountered a connection error and is not queryable': 'the database cannot be reached',
  'Client was closed and is not queryable': 'the database cannot be reached',
  'timeout exceeded when trying to connect': 'no connection to the database is free',
};

function sqliteCode(error: unknown): number | null {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : null;
}

/** Whether SQLite says that somebody else is writing just now. */
export function isBusy(error: unknown): boolean {
  const code = sqliteCode(error);
  return code === 5 || code === 6;
}

/**
 * Whether a row was refused because another one has its key (SQLite: a primary key or a unique one; Postgres:
 * `unique_violation`).
 */
export function isTaken(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('errcode' in error) return error.errcode === 1555 || error.errcode === 2067;
  return 'code' in error && error.code === '23505';
}

function knownProblem(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : '';
  return sqliteProblems[sqliteCode(error) ?? -1] ?? otherProblems[code] ?? pgProblems[message] ?? null;
}

/**
 * Whether the database cannot do its work just now (busy, full, read-only, out of reach), rather than that it was asked
 * something wrong.
 */
export function isStorageProblem(error: unknown): boolean {
  return knownProblem(error) !== null;
}

/** Why the database could not do something, in words for the reader: no path, no address, no statement. */
export function storageProblem(error: unknown): string {
  return knownProblem(error) ?? 'the database failed';
}
