import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { JobRow } from '@/lib/db/jobs';
import { scenarioIds } from '@/simulator/scenario-ids';
import { forgetRefusals } from '@/tests/api/http/forget-refusals';
import { type FaultCase, faultCases } from './faults';
import { startUnderFaults } from './start-under-faults';

let server: Awaited<ReturnType<typeof startUnderFaults>>;
let origin: string;

async function db() {
  return (await import('@/lib/db/database')).database();
}

beforeAll(async () => {
  server = await startUnderFaults();
  const { listProviders } = await import('@/lib/providers/registry');
  const { providers } = await listProviders();
  origin = providers.find(({ source }) => source.id === 'realtimekit')?.origin ?? '';
}, 60_000);
afterAll(() => server.close());

const job = async (): Promise<JobRow | undefined> => (await db()).selectFrom('job').selectAll().executeTakeFirst();
const isArchived = async () => (await (await db()).selectFrom('archived_session').select('session_id').execute()).length === 1;

/** Plans the reading of a class that has ended, as a walk of the list does. */
async function plan(): Promise<void> {
  const { addJobs, jobPriority } = await import('@/lib/db/jobs');
  await (await db()).deleteFrom('archived_session').execute();
  await (await db()).deleteFrom('job').execute();
  await addJobs(await db(), [{ kind: 'read', key: `${origin} ${scenarioIds.class}`, priority: jobPriority.newest, due: Date.now() }]);
}

/** Does the one job that there is, as the worker does. */
async function work(): Promise<string> {
  const { doJob } = await import('@/lib/worker/do-job');
  const { listProviders } = await import('@/lib/providers/registry');
  const { onBehalfOf } = await import('@/lib/providers/calls/call-purpose');
  const found = await job();
  if (found === undefined) return 'none';
  const findProvider = async (wanted: string) => (await listProviders()).providers.find((one) => one.origin === wanted) ?? null;
  const context = { db: await db(), job: found, findProvider, check: async () => {}, signal: new AbortController().signal };
  return onBehalfOf('worker', () => doJob(context));
}

/** What becomes of the job while the fault lasts. */
function expected({ ending }: FaultCase): 'done' | 'postponed' | 'failed' {
  if (ending === 'answered' || ending.stale.includes('not_found')) return 'done';
  return ending.stale.some((code) => code === 'provider_rate_limited' || code === 'provider_unauthorized') ? 'postponed' : 'failed';
}

let cells = 0;
describe('the worker, under a fault of the provider', () => {
  test.each(faultCases)(
    '$number: $name',
    async (given: FaultCase) => {
      const { waitMs = 0 } = given;
      await plan();
      await server.begin(given);
      const outcome = await work();
      const after = await job();
      const isNotThere = given.ending !== 'answered' && given.ending.stale.includes('not_found');
      // Rows that are missing or moved on are looked for again later.
      if (expected(given) === 'done') expect(['done', 'again']).toContain(outcome);
      else expect(outcome).toBe(expected(given));
      expect(await isArchived()).toBe(given.ending === 'answered');
      if (outcome === 'failed') expect(after).toMatchObject({ tries: 1, state: 'waiting', error: expect.any(String) });
      if (outcome === 'postponed') expect(after).toMatchObject({ tries: 0, state: 'waiting', error: expect.any(String) });
      if (outcome !== 'done') expect(after?.due).toBeGreaterThan(Date.now());

      await server.end();
      server.later(waitMs + 60_000 + 15_000);
      if (isNotThere) await plan();
      if (given.ending !== 'answered') {
        expect((await job())?.due).toBeLessThanOrEqual(Date.now());
        // One call at a time looks whether a refused token is taken again: then the job is postponed once more.
        await vi.waitFor(async () => {
          const again = await work();
          if (again === 'postponed') server.later(10_000);
          expect(['done', 'again']).toContain(again);
        });
      }
      expect(await isArchived()).toBe(true);
      cells++;
      await forgetRefusals();
    },
    60_000,
  );

  test('ends in every case as it should', () => {
    process.stdout.write(`fault cells of the worker: ${cells}/${faultCases.length}\n`);
    expect(cells).toBe(faultCases.length);
  });
});
