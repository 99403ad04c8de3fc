import { describe, expect, test } from 'vitest';
import { newerMigrations, pendingMigrations } from './seen-migrations';

describe('the migrations of a database', () => {
  test('are newer where only a later release can have run them, and pending where none has', () => {
    const all = pendingMigrations([]);
    expect(all[0]).toBe('001-archive');
    expect(newerMigrations([...all, '999-later'])).toEqual(['999-later']);
    expect(newerMigrations(all)).toEqual([]);
    expect(pendingMigrations(all.slice(0, -1))).toEqual(all.slice(-1));
  });
});
