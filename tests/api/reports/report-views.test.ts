import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { ReportItem, ReportView } from '@/lib/domain/answers/report-answer';
import { noteOpening, noteView } from '@/lib/reports/view-log';
import { startReports } from './report-server';

const hour = 3_600_000;
let server: Awaited<ReturnType<typeof startReports>>;
beforeAll(async () => {
  server = await startReports();
}, 60_000);
afterAll(() => server.close());

let visits = 0;
const visit = () => `visit-${visits++}`.padEnd(12, '-');

async function logOf(id: string): Promise<{ opens: number; total: number; views: ReportView[] }> {
  const { body } = await server.ask<{ report: ReportItem }>('GET', `/api/reports/${id}`);
  const views: ReportView[] = [];
  for (let page = 1; ; page++) {
    const answer = await server.ask<{ items: ReportView[]; total: number }>('GET', `/api/reports/${id}/views?perPage=200&page=${page}`);
    views.push(...answer.body.items);
    if (answer.body.items.length === 0) return { opens: body.report.opens, total: answer.body.total, views };
  }
}

describe('the log of views', () => {
  test('counts every opening, and notes 60 of an hour', async () => {
    const { id, key } = await server.share('class');
    for (let time = 0; time < 70; time++) await server.ask('GET', `/api/r/${id}`, { key, headers: { 'x-report-visit': visit() } });
    expect(await logOf(id)).toMatchObject({ opens: 70, total: 60 });
    await noteOpening(id, visit(), Date.now() + hour);
    expect(await logOf(id)).toMatchObject({ opens: 71, total: 61 });
  });

  test('never loses the first opening to later ones, nor anything else that was done', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const { id } = await server.share('class');
    const first = Date.now();
    await noteView(id, 'exported', first + 1);
    await noteView(id, 'wrong-password', first + 2);
    for (let time = 0; time < 1_100; time++) await noteOpening(id, visit(), first + Math.floor(time / 55) * hour + time);
    vi.restoreAllMocks();
    const { opens, views } = await logOf(id);
    expect(opens).toBe(1_100);
    const of = (event: ReportView['event']) => views.filter((view) => view.event === event).map(({ at }) => Date.parse(at) - first);
    expect([of('exported'), of('wrong-password')]).toEqual([[1], [2]]);
    expect(of('opened')).toHaveLength(1_001);
    expect(of('opened').at(-1)).toBe(0);
  }, 60_000);
});
