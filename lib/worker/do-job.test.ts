import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Database } from '@/lib/db/database';
import { addJobs, maxTries } from '@/lib/db/jobs';
import { checkLease, createLease, LeaseLost } from '@/lib/db/lease';
import { type EachDatabase, startEachDatabase } from '@/lib/db/testing/each-database';
import { ProviderError } from '@/lib/providers/provider-error';
import { doJob } from './do-job';
import { type JobContext, type JobOutcome, JobPostponed } from './job-context';

const run = vi.hoisted(() => ({ job: null as ((context: JobContext) => Promise<JobOutcome>) | null }));
vi.mock('./job-kinds', () => ({ jobKinds: { odd: { lane: 'list', run: (context: JobContext) => run.job?.(context) } } }));

const key = { kind: 'odd', key: 'k' };
let each: EachDatabase;
let db: Database;
let stop: AbortController;
let token: number;

beforeAll(async () => {
  each = await startEachDatabase();
});
afterAll(() => each.stop());
beforeEach(async () => {
  db = await each.open('sqlite');
  stop = new AbortController();
  const lease = createLease(db, 'worker', 'one');
  await lease.renew();
  token = lease.token() ?? 0;
  await addJobs(db, [{ ...key, priority: 1, due: 5 }]);
});

const row = () => db.selectFrom('job').selectAll().executeTakeFirst();

async function doIt(job: (context: JobContext) => Promise<JobOutcome>, held = token) {
  run.job = job;
  const found = await row();
  if (found === undefined) throw new Error('There is no job.');
  const check: JobContext['check'] = (transaction) => checkLease(transaction, { name: 'worker', token: held });
  return doJob({ db, job: found, findProvider: async () => null, check, signal: stop.signal });
}
const throwing = (error: Error) => () => Promise.reject(error);
const provider = 'Example';

describe('doJob', () => {
  test('removes what is done, and keeps what is to be done again with no tries', async () => {
    expect(await doIt(async () => ({ due: 70, body: 'next' }))).toBe('again');
    expect(await row()).toMatchObject({ due: 70, tries: 0, body: 'next' });
    expect(await doIt(async () => 'done')).toBe('done');
    expect(await row()).toBeUndefined();
  });

  test('counts a try and puts the next one off before it begins, so that what kills the process is not next again', async () => {
    let during: Awaited<ReturnType<typeof row>>;
    await doIt(async () => {
      during = await row();
      return 'done';
    });
    expect(during).toMatchObject({ tries: 1 });
    expect(during?.due).toBeGreaterThan(Date.now() + 30_000);
  });

  test('puts a failure off longer each time, and gives up in the end with the reason', async () => {
    const dues: number[] = [];
    for (let tries = 1; tries < maxTries; tries++) {
      expect(await doIt(throwing(new ProviderError({ kind: 'unexpected-answer', provider, status: 200 })))).toBe('failed');
      const after = await row();
      expect(after?.tries).toBe(tries);
      dues.push(Math.round(((after?.due ?? 0) - Date.now()) / 60_000));
    }
    expect(dues).toEqual([1, 5, 30, 180, 1440]);
    expect(await doIt(throwing(new ProviderError({ kind: 'unexpected-answer', provider, status: 200 })))).toBe('given-up');
    expect(await row()).toMatchObject({ state: 'given-up', error: expect.stringContaining('cannot be understood') });
  });

  test.each([
    ['a pause', new ProviderError({ kind: 'rate-limited', provider, status: 429, retryAfterMs: 300_000 }), 300_000],
    ['an outage', new ProviderError({ kind: 'unreachable', provider, retryAfterMs: 20_000 }), 20_000],
    ['a refused token', new ProviderError({ kind: 'unauthorized', provider, status: 401 }), 10_000],
    ['calls that cannot be counted', new ProviderError({ kind: 'not-counted', provider }), 10_000],
    ['a full disk', Object.assign(new Error('full'), { errcode: 13 }), 10_000],
    ['a source that is not there', new JobPostponed('not there', Date.now() + 3_600_000), 600_000],
  ])('takes %s for no try', async (_, error, waitMs) => {
    const before = Date.now();
    expect(await doIt(throwing(error))).toBe('postponed');
    const after = await row();
    expect(after).toMatchObject({ tries: 0, state: 'waiting' });
    expect((after?.due ?? 0) - before).toBeGreaterThanOrEqual(waitMs - 5_000);
  });

  test('takes an error of one session, which others do not have, for a try', async () => {
    expect(await doIt(throwing(new ProviderError({ kind: 'unavailable', provider, status: 500 })))).toBe('failed');
  });

  test('gives a job back as it was when the worker is to end', async () => {
    expect(
      await doIt(async () => {
        stop.abort();
        throw new Error('ended');
      }),
    ).toBe('stopped');
    expect(await row()).toMatchObject({ tries: 0, due: 5 });
  });

  test('writes nothing for a worker that another one has taken over from', async () => {
    await db.updateTable('lease').set({ until: 1 }).execute();
    await createLease(db, 'worker', 'other').renew();
    let isRun = false;
    await expect(
      doIt(async () => {
        isRun = true;
        return 'done';
      }),
    ).rejects.toThrow(LeaseLost);
    expect(isRun).toBe(false);
    expect(await row()).toMatchObject({ tries: 0, due: 5 });
  });

  test('leaves a kind that only a newer version knows alone', async () => {
    await db.updateTable('job').set({ kind: 'newer' }).execute();
    expect(await doIt(async () => 'done')).toBe('postponed');
    expect(await row()).toMatchObject({ tries: 0, kind: 'newer' });
  });
});
