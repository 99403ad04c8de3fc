import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MadeReportAnswer } from '@/lib/domain/answers/report-answer';
import { scenarioIds } from '@/simulator/scenario-ids';
import { startReports } from './report-server';

let server: Awaited<ReturnType<typeof startReports>>;
beforeAll(async () => {
  server = await startReports();
  await server.readWhole('standup');
}, 60_000);
afterAll(() => server.close());

const body = { source: 'realtimekit', sessionId: scenarioIds.standup, names: 'pseudonyms' };
const make = async (address: string) => {
  const { status, body: made } = await server.ask<MadeReportAnswer>('POST', address, { body });
  expect(status).toBe(201);
  return { id: made.report.id, key: made.link.split('#')[1] ?? '' };
};
const statusOf = async ({ id, key }: { id: string; key: string }) => (await server.ask('GET', `/api/r/${id}`, { key })).status;

describe('the demo', () => {
  test('keeps the newest 200 links and 50 previews that anybody makes', async () => {
    const links: Awaited<ReturnType<typeof make>>[] = [];
    const previews: Awaited<ReturnType<typeof make>>[] = [];
    for (let n = 0; n < 203; n++) links.push(await make('/api/reports'));
    for (let n = 0; n < 53; n++) previews.push(await make('/api/reports/preview'));
    const db = await (await import('@/lib/db/database')).database();
    for (const [kind, made, most] of [
      ['link', links, 200],
      ['preview', previews, 50],
    ] as const) {
      const rows = await db.selectFrom('report').select('id').where('kind', '=', kind).execute();
      expect(rows).toHaveLength(most);
      expect(await Promise.all([made[0], made[5], made.at(-1)].map((one) => one && statusOf(one)))).toEqual([404, 200, 200]);
    }
    const numbers = await db.selectFrom('report_pseudonym').select('report_id').distinct().execute();
    expect(numbers.length).toBeLessThanOrEqual(250);
  }, 120_000);
});
