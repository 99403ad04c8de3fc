import { describe, expect, test } from 'vitest';
import { isBusy, isStorageProblem, isTaken, storageProblem } from './storage-problem';

const failed = (fields: object) => Object.assign(new Error('/data/rollcall.db of host db.internal'), fields);

describe('a failure of the database', () => {
  test.each([
    ['a full disk under the file', { code: 'ENOSPC' }, 'the disk is full'],
    ['a full disk that SQLite met', { code: 'ERR_SQLITE_ERROR', errcode: 13 }, 'the disk is full'],
    ['a full disk of Postgres', { code: '53100' }, 'the disk of the database is full'],
    ['a folder of somebody else', { code: 'EACCES' }, 'the data folder may not be written'],
    ['a read-only disk', { code: 'EROFS' }, 'the data folder is read-only'],
    ['a read-only file', { code: 'ERR_SQLITE_ERROR', errcode: 8 }, 'the database is read-only'],
    ['a read error with an extended code', { code: 'ERR_SQLITE_ERROR', errcode: 266 }, 'the disk cannot be read or written'],
    ['a file that was taken away', { code: 'FILE_GONE' }, 'the database file is gone: put it back'],
    ['a file of somebody else', { code: 'FILE_REPLACED' }, 'the database file was replaced: Rollcall has to be started again'],
    ['a damaged page of Postgres', { code: 'XX001' }, 'the database is damaged'],
    ['a connection that broke', { message: 'Connection terminated unexpectedly' }, 'the database cannot be reached'],
    ['connections that are all busy', { message: 'timeout exceeded when trying to connect' }, 'no connection to the database is free'],
    ['a Postgres that is not there', { code: 'ECONNREFUSED' }, 'the database cannot be reached'],
  ])('is told in words without a path or an address: %s', (_, fields, words) => {
    expect(storageProblem(failed(fields))).toBe(words);
    expect(isStorageProblem(failed(fields))).toBe(true);
  });

  test('is told without its message when it is unknown, and does not pass for one of the disk', () => {
    for (const error of [failed({}), failed({ code: '42P01' }), failed({ errcode: 1 }), 'no error object', null]) {
      expect(storageProblem(error)).toBe('the database failed');
      expect(isStorageProblem(error)).toBe(false);
    }
  });

  test('is one of somebody else writing, or of a key that is taken, only where the database says so', () => {
    expect([5, 6, 261, 13].map((errcode) => isBusy(failed({ errcode })))).toEqual([true, true, true, false]);
    expect([{ errcode: 1555 }, { errcode: 2067 }, { code: '23505' }, { errcode: 787 }].map((fields) => isTaken(failed(fields)))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});
