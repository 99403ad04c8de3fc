import { describe, expect, test } from 'vitest';
import { isAnySevere, problemCodes } from './problem';
import { type Facts, problemsOf } from './problems-of';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const now = Date.UTC(2026, 10, 20, 12);

const well: Facts = {
  now,
  accounts: [{ name: 'RealtimeKit', refusedSince: null, clockOffSince: null }],
  workerGoneSince: null,
  oldestDue: now - 5 * hour,
  storageFailedSince: null,
  restoredAt: null,
  sizes: [{ at: now, bytes: 1e9, room: 1e9 }],
  givenUpSince: null,
  backupAt: now - 6 * day,
  instances: [{ host: 'one', pid: 1, version: '1', settings: 'a', startedAt: now - day }],
};
const instance = { host: 'two', pid: 2, version: '1', settings: 'a', startedAt: now - hour };

describe('problemsOf', () => {
  test('finds nothing in an installation that is well', () => {
    expect(problemsOf(well)).toEqual([]);
  });

  const one = { name: 'RealtimeKit', refusedSince: null, clockOffSince: null };
  test.each<[string, Partial<Facts>, number, string[]]>([
    ['token-refused', { accounts: [one, { ...one, name: 'VideoSDK', refusedSince: 5 }] }, 5, ['VideoSDK']],
    ['worker-late', { oldestDue: now - 7 * hour }, now - hour, []],
    ['worker-late', { workerGoneSince: now - 12 * minute }, now - 2 * minute, []],
    ['storage-failed', { storageFailedSince: 7 }, 7, []],
    ['restored', { restoredAt: 8 }, 8, []],
    ['clock-off', { accounts: [{ ...one, clockOffSince: 9 }] }, 9, ['RealtimeKit']],
    ['disk-full-soon', { sizes: [{ at: 3, bytes: 1, room: -1 }] }, 3, []],
    ['jobs-given-up', { givenUpSince: 4 }, 4, []],
    ['backup-old', { backupAt: now - 8 * day }, now - day, []],
    ['instances-differ', { instances: [...well.instances, { ...instance, version: '2' }] }, now - hour, ['one 1 (1)', 'two 2 (2)']],
    ['instances-differ', { instances: [...well.instances, { ...instance, settings: 'b' }] }, now - hour, ['one 1 (1)', 'two 2 (1)']],
  ])('finds %s, since when and of what', (code, more, since, of) => {
    expect(problemsOf({ ...well, ...more })).toEqual([{ code, since, of }]);
  });

  test.each<[string, Partial<Facts>]>([
    ['a worker that changes hands', { workerGoneSince: now - 9 * minute }],
    ['backups that are not ours', { backupAt: null }],
    ['instances that are the same', { instances: [...well.instances, instance] }],
  ])('lets %s be', (_, more) => {
    expect(problemsOf({ ...well, ...more })).toEqual([]);
  });

  test('names the severe ones first', () => {
    const all = problemsOf({ ...well, storageFailedSince: 1, givenUpSince: 2, restoredAt: 3, backupAt: 4 });
    expect(all.map(({ code }) => code)).toEqual(['storage-failed', 'restored', 'jobs-given-up', 'backup-old']);
    expect(isAnySevere(all)).toBe(true);
    expect(isAnySevere(all.slice(2))).toBe(false);
  });

  test('is told of all that there may be', () => {
    expect(problemCodes).toHaveLength(9);
  });
});
