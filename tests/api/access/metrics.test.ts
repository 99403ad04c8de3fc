import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { GET } from '@/app/metrics/route';
import { database } from '@/lib/db/database';
import { addJobs, changeJob } from '@/lib/db/jobs';
import { createLease } from '@/lib/db/lease';
import { noteRestore } from '@/lib/db/operator-notes';
import { allEndpoints } from '@/lib/endpoints/all-endpoints';
import { configuredAccounts } from '@/lib/providers/registry';
import { startMetrics } from '@/lib/status/metrics';
import { countRequest } from '@/lib/status/request-times';
import { adminSettings, startAccess } from './access-server';

const token = 'a token of some length';
let server: Awaited<ReturnType<typeof startAccess>>;

beforeAll(async () => {
  server = await startAccess({ ...adminSettings, METRICS_TOKEN: token, VIDEOSDK_API_KEY: 'key', VIDEOSDK_SECRET: 'secret' });
  startMetrics();
}, 60_000);
afterAll(() => server.close());

async function ask(authorization?: string, get = GET) {
  const headers = new Headers(authorization === undefined ? {} : { authorization });
  const response = await get(new Request('http://localhost:3000/metrics', { headers }));
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
}
const scrape = async () => (await ask(`Bearer ${token}`)).text;
const seriesOf = (text: string) => text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
const figureOf = (text: string, series: string) =>
  seriesOf(text)
    .find((line) => line.startsWith(`${series} `))
    ?.split(' ')
    .at(-1);

describe('/metrics', () => {
  test('is there for whoever has the token alone', async () => {
    for (const given of [undefined, '', token, `Bearer ${token}x`, `Bearer ${token.slice(1)}`, 'Bearer ', `Basic ${token}`])
      expect(await ask(given), given).toMatchObject({ status: 404, text: 'Not found' });
    expect(await ask(`Bearer ${token}`)).toMatchObject({ status: 200, type: expect.stringContaining('text/plain; version=0.0.4') });
  });

  test('is nowhere without METRICS_TOKEN, whatever is brought', async () => {
    vi.resetModules();
    vi.stubEnv('METRICS_TOKEN', '');
    const { GET: get } = await import('@/app/metrics/route');
    for (const given of ['Bearer ', 'Bearer undefined', 'Bearer null', `Bearer ${token}`]) expect((await ask(given, get)).status).toBe(404);
    vi.unstubAllEnvs();
  });

  test('tells what is wrong, the calls, the jobs, the process', async () => {
    const db = await database();
    await configuredAccounts()[0]?.book.book({ purpose: 'worker', brokenSince: null });
    await noteRestore(db, { at: 5, accessRests: false });
    const text = await scrape();
    expect(figureOf(text, 'rollcall_problem{code="restored"}')).toBe('1');
    expect(figureOf(text, 'rollcall_problem{code="token-refused"}')).toBe('0');
    expect(figureOf(text, `rollcall_provider_calls{provider="${configuredAccounts()[0]?.vendor.name}",purpose="worker"}`)).toBe('1');
    expect(figureOf(text, 'rollcall_jobs_given_up')).toBe('0');
    expect(Number(figureOf(text, 'rollcall_database_bytes'))).toBeGreaterThan(100_000);
    for (const name of ['process_resident_memory_bytes', 'nodejs_eventloop_lag_p99_seconds', 'nodejs_heap_size_used_bytes'])
      expect(figureOf(text, name), name).toBeDefined();
    // Nobody knows how fast a new database grows.
    expect(text).not.toContain('rollcall_database_growth_bytes');
  });

  test('times requests by the pattern of their route, which holds no id', async () => {
    await server.ask('DELETE', '/api/reports/canary-of-a-report', {});
    const text = await scrape();
    expect(figureOf(text, 'rollcall_request_duration_seconds_count{route="DELETE /api/reports/{reportId}",class="4xx"}')).toBe('1');
    expect(text).not.toContain('canary');
  });

  test('has at most 300 series, whatever is stored and however much is asked', async () => {
    const db = await database();
    for (let index = 0; index < 200; index++) {
      const [account] = configuredAccounts();
      const source = JSON.stringify({ id: `s${index}`, provider: 'x', name: `Source ${index}`, can: {} });
      await db
        .insertInto('known_source')
        .values({ origin: `${account?.origins}${index}`, source, id_shape: 'x' })
        .execute();
      await createLease(
        db,
        `instance/${index}`,
        JSON.stringify({ host: 'h', pid: index, version: `${index}`, settings: 's', startedAt: 1 }),
      ).renew();
      const job = { kind: `kind-${index}`, key: 'k' };
      await addJobs(db, [
        { ...job, priority: 1, due: 1 },
        { kind: 'read', key: `${index}`, priority: 1, due: 1 },
      ]);
      if (index % 2 === 0) await changeJob(db, job, { state: 'given-up', error: `reason ${index}` });
    }
    for (const { book } of configuredAccounts()) {
      await book.note({ outcome: 'refused', aheadMs: 90_000 });
      await book.note({ outcome: 'failed', pauseMs: 60_000, kind: 'unavailable' });
    }
    await db.insertInto('operator_note').values({ name: 'backup', at: 12 }).execute();
    for (const { method, path } of allEndpoints)
      for (const status of [200, 302, 404, 503]) countRequest({ route: `${method} ${path}`, status, seconds: 0.01 });
    const text = await scrape();
    const series = seriesOf(text);
    expect(series.length).toBeLessThanOrEqual(300);
    expect(figureOf(text, 'rollcall_sources')).toBe('200');
    expect(figureOf(text, 'rollcall_jobs_given_up')).toBe('100');
    const waiting = series.filter((line) => line.startsWith('rollcall_jobs_waiting'));
    expect(waiting.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0)).toBe(300);
    const counted = series.filter((line) => line.startsWith('rollcall_request_duration_seconds_count'));
    expect(counted.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0)).toBe(allEndpoints.length * 4 + 1);
    expect(new Set(series.map((line) => line.replace(/ [^ ]+$/, ''))).size).toBe(series.length);
  });

  test('tells of the process still, and that it is so, while the database cannot be used', async () => {
    await (await database()).destroy();
    const text = await scrape();
    expect(figureOf(text, 'rollcall_problem{code="storage-failed"}')).toBe('1');
    expect(figureOf(text, 'rollcall_jobs_given_up')).toBeUndefined();
    expect(figureOf(text, 'process_resident_memory_bytes')).toBeDefined();
  });
});
