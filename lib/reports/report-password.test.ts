import type { ScryptOptions } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import { hashReportPassword, isReportPassword, passwordWork } from './report-password';

type Done = (error: Error | null, key: Buffer) => void;

const work = vi.hoisted(() => ({ underWay: 0, most: 0 }));
/** The real one, watched. */
vi.mock('node:crypto', async (original) => {
  const crypto = await original<typeof import('node:crypto')>();
  const scrypt = (password: string, salt: Buffer, length: number, options: ScryptOptions, done: Done) => {
    work.most = Math.max(work.most, ++work.underWay);
    crypto.scrypt(password, salt, length, options, (error, key) => {
      work.underWay--;
      done(error, key);
    });
  };
  return { ...crypto, scrypt };
});

describe('a report password', () => {
  test('is hashed with no more than one other at a time, one of each who asks, and each in its turn', async () => {
    const before = passwordWork.hashes;
    const hashes = await Promise.all(
      Array.from({ length: 6 }, (_, index) => hashReportPassword(`password ${index}`, { who: `maker ${index}`, rank: 0 })),
    );
    expect(new Set(hashes).size).toBe(6);
    const [first = ''] = hashes;
    const checks = await Promise.all(
      ['password 0', 'password 1', 'password 0'].map((password, index) =>
        isReportPassword(password, first, { who: `report ${index}`, rank: 0 }),
      ),
    );
    expect(checks).toEqual([true, false, true]);
    expect(work).toEqual({ underWay: 0, most: 2 });
    expect(passwordWork.hashes - before).toBe(9);
    work.most = 0;
    await Promise.all([1, 2, 3].map((index) => hashReportPassword(`password ${index}`, { who: 'one maker', rank: 0 })));
    expect(work).toEqual({ underWay: 0, most: 1 });
  });
});
