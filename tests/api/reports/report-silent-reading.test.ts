import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { routeTable } from '@/e2e/support/route-table';
import type { ParticipantsAnswer } from '@/lib/domain/answers/participant-answer';
import type { ReportItem, ReportView } from '@/lib/domain/answers/report-answer';
import { allOn, startReports } from './report-server';

let server: Awaited<ReturnType<typeof startReports>>;
beforeAll(async () => {
  process.env.EXCLUDED_ROLES = 'webinar_presenter';
  server = await startReports();
}, 60_000);
afterAll(async () => {
  delete process.env.EXCLUDED_ROLES;
  await server.close();
});

async function seenOf(id: string): Promise<{ opens: number; opened: number }> {
  const { body } = await server.ask<{ report: ReportItem }>('GET', `/api/reports/${id}`);
  const views = await server.ask<{ items: ReportView[] }>('GET', `/api/reports/${id}/views?perPage=200`);
  return { opens: body.report.opens, opened: views.body.items.filter(({ event }) => event === 'opened').length };
}

/** Every address that tells recipients anything, so that one that comes later is asked about as well. */
const dataRoutes = routeTable
  .filter(({ method, path }) => method === 'GET' && path.startsWith('/api/r/{reportId}'))
  .map(({ path }) => path);
const all = { include: { ...allOn, quality: false }, names: 'full' };

async function addressOf(path: string, { id, key }: { id: string; key: string }): Promise<string> {
  const { GET } = await import('@/app/api/r/[reportId]/participants/route');
  // A HEAD is noted by nothing, and tells who there is to a test that may look into its own process.
  if (!path.includes('{publicId}')) return path.replace('{reportId}', id);
  const request = new Request(`http://localhost:3000/api/r/${id}/participants`, {
    method: 'HEAD',
    headers: { authorization: `Bearer ${key}` },
  });
  const { items } = (await (await GET(request, { params: Promise.resolve({ reportId: id }) })).json()) as ParticipantsAnswer;
  return path.replace('{reportId}', id).replace('{publicId}', items[0]?.id ?? '');
}

describe('the log of openings', () => {
  test.each(dataRoutes)('notes that %s was read, also without the page: once for a tab, else at most once a minute', async (path) => {
    expect(dataRoutes.length).toBeGreaterThanOrEqual(5);
    const [tabbed, plain] = [await server.share('class', all), await server.share('class', all)];
    const visit = { 'x-report-visit': 'tab-0123456789' };
    const address = await addressOf(path, tabbed);
    for (let time = 0; time < 3; time++) expect((await server.ask('GET', address, { key: tabbed.key, headers: visit })).status).toBe(200);
    expect(await seenOf(tabbed.id)).toEqual({ opens: 1, opened: 1 });

    const other = await addressOf(path, plain);
    for (const headers of [{}, { 'x-report-visit': 'short' }, { 'x-report-visit': ' ' }] as Record<string, string>[])
      await server.ask('GET', other, { key: plain.key, headers });
    expect(await seenOf(plain.id)).toEqual({ opens: 1, opened: 1 });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
    try {
      await server.ask('GET', other, { key: plain.key });
    } finally {
      vi.useRealTimers();
    }
    expect(await seenOf(plain.id)).toEqual({ opens: 2, opened: 2 });
  });

  test('has one opening however many routes a tab reads', async () => {
    const link = await server.share('class', all);
    const headers = { 'x-report-visit': 'one-tab-of-many' };
    for (const path of dataRoutes) await server.ask('GET', await addressOf(path, link), { key: link.key, headers });
    expect(await seenOf(link.id)).toEqual({ opens: 1, opened: 1 });
  });

  test('notes nothing of calls that were given nothing', async () => {
    const { id, key } = await server.share('class', { include: { ...allOn, detail: false } });
    for (const [route, given] of [
      ['', 'wrong'],
      ['/participants/nobody', key],
      ['/participants?page=0', key],
    ] as const)
      expect((await server.ask('GET', `/api/r/${id}${route}`, { key: given })).status).toBeGreaterThanOrEqual(400);
    expect(await seenOf(id)).toEqual({ opens: 0, opened: 0 });
  });
});

describe('a report that hides roles', () => {
  test('marks nobody who is not counted, however the counting is asked for', async () => {
    const hidden = await server.share('webinar', { include: { ...allOn, quality: false }, names: 'full' });
    const shown = await server.share('webinar', { include: { ...allOn, quality: false }, names: 'full', fields: { role: true } });
    const listOf = async ({ id, key }: typeof hidden, query: string) =>
      (await server.ask<ParticipantsAnswer>('GET', `/api/r/${id}/participants?perPage=1&${query}`, { key })).body;
    const notCounted = (await listOf(shown, 'counted=people')).total ?? 0;
    const people = (await listOf(hidden, 'counted=people')).total ?? 0;
    expect(notCounted).toBeGreaterThan(people);
    expect((await listOf(hidden, 'counted=all')).total).toBe(people);
    for (const query of ['counted=people', 'counted=all']) {
      const { text } = await server.ask('GET', `/api/r/${hidden.id}/participants?perPage=200&${query}`, { key: hidden.key });
      expect(text).not.toContain('"counted":false');
      const lanes = await server.ask<{ lanes: { ids: string[]; kind: number[] } }>('GET', `/api/r/${hidden.id}/timeline?${query}`, {
        key: hidden.key,
      });
      expect(lanes.body.lanes.ids).toHaveLength(people);
      expect(lanes.body.lanes.kind.filter((kind) => kind >= 4)).toEqual([]);
      const file = await server.ask('GET', `/api/r/${hidden.id}/export?format=csv&head=false&${query}`, { key: hidden.key });
      expect(file.text.split('\r\n')[0]).not.toContain('Counted');
    }
    const { body } = await server.ask<{ summary: { people: number; notCounted: number } }>('GET', `/api/r/${hidden.id}?counted=all`, {
      key: hidden.key,
    });
    expect(body.summary).toMatchObject({ people, notCounted: notCounted - people });
  });
});
