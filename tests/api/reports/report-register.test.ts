import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RegisterPageAnswer, registerFileAnswer, registerPageAnswer } from '@/lib/domain/answers/register-answer';
import { type ReportItem, type SharedRegisterAnswer, sharedRegisterAnswer } from '@/lib/domain/answers/report-answer';
import { sortKey } from '@/lib/domain/text/text-key';
import { readCsv } from '@/lib/exports/testing/read-csv';
import { allOn, startReports } from './report-server';

let server: Awaited<ReturnType<typeof startReports>>;
beforeAll(async () => {
  server = await startReports();
}, 60_000);
afterAll(() => server.close());

const withoutTimes = { ...allOn, quality: false, times: false };
const names = { names: 'full', fields: { role: true } };

interface Link {
  id: string;
  key: string;
}
const get = <T>({ id, key }: Link, route: string) => server.ask<T>('GET', `/api/r/${id}${route}`, { key });

describe('a report without times', () => {
  test('answers everything about times as parts that are not included', async () => {
    const link = await server.share('class', { include: withoutTimes, ...names });
    const { body, text } = await get<RegisterPageAnswer>(link, '/participants?perPage=200');
    const person = body.items[0]?.id;
    for (const route of ['/timeline', '/timeline?lanes=none', `/participants/${person}`, `/participants/${person}?filters=quality_stats`])
      expect((await get(link, route)).status, route).toBe(404);
    expect(registerPageAnswer.parse(body)).toEqual(body);
    expect(body.items.length).toBeGreaterThan(20);
    for (const row of body.items) expect(Object.keys(row)).toEqual(['id', 'name', 'role', 'verdict']);
    const said = body.items.map(({ name }) => sortKey(name ?? ''));
    expect(said).toEqual([...said].sort());
    expect(text.match(/\d{4}-\d\d-\d\dT/g)).toHaveLength(2);
  });

  test('says how many were there and with which verdict, and nothing else of the figures', async () => {
    const link = await server.share('class', { include: withoutTimes, ...names });
    const { body } = await get<SharedRegisterAnswer>(link, '');
    expect(sharedRegisterAnswer.strict().parse(body)).toEqual(body);
    expect(Object.keys(body.summary)).toEqual(['people', 'notCounted', 'present', 'partial', 'absent', 'invited', 'neverCame']);
    expect(body.summary.present).toBeGreaterThan(0);
    // 35 connections of 32 people would tell that some came more than once.
    const { progress } = (await get<RegisterPageAnswer>(link, '/participants')).body;
    expect([body.progress, progress]).toEqual(Array.from({ length: 2 }, () => ({ loaded: 100, total: 100 })));
    expect(body.report.include).toMatchObject({ times: false, curve: false, detail: false, quality: false, exports: true });
  });

  test('lists the same people in the same order whatever is asked for about times', async () => {
    const link = await server.share('class', { include: withoutTimes, ...names });
    const ids = async (query: string) => (await get<RegisterPageAnswer>(link, `/participants?${query}`)).body.items.map(({ id }) => id);
    const plain = await ids('perPage=200');
    const range = 'present=2026-01-01T00:00:00Z,2026-01-01T00:00:01Z';
    const hidden = ['sort=joinedAt', 'sort=duration', 'sort=presentInRangeMs', range, `${range}&answer=none`, 'state=in', 'outside=true'];
    for (const query of [...hidden, 'view=connections', 'window=session', 'rooms=main', 'counted=all', 'flag=clipped'])
      expect(await ids(`perPage=200&${query}`), query).toEqual(plain);
  });

  test('has files of the same, in every format', async () => {
    const link = await server.share('class', { include: withoutTimes, ...names });
    const csv = await get(link, '/export?format=csv');
    const records = readCsv(csv.text.replace('\ufeff', ''), ',');
    const header = records.findIndex(([first]) => first === 'Name');
    expect(records[header]).toEqual(['Name', 'Role', 'Verdict', 'Id']);
    const about = records.slice(0, header).map(([label]) => label);
    expect(about).not.toContain('Attendance window');
    const { body } = await get<object>(link, '/export?format=json');
    expect(registerFileAnswer.parse(body)).toEqual(body);
    expect((await get(link, '/export?format=xlsx')).status).toBe(200);
  });

  test('may leave verdicts out as well, or alone', async () => {
    const bare = await server.share('class', { include: { ...withoutTimes, verdicts: false }, names: 'none' });
    const { body } = await get<RegisterPageAnswer>(bare, '/participants?perPage=200&verdict=absent');
    for (const row of body.items) expect(row).toEqual({ id: expect.stringMatching(/^[\w-]{16}$/), name: null });
    const ids = body.items.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
    expect((await get<SharedRegisterAnswer>(bare, '')).body.summary).toMatchObject({ present: null, partial: null, absent: null });

    const timed = await server.share('class', { include: { ...allOn, quality: false, verdicts: false }, names: 'full' });
    const list = await get<{ items: object[] }>(timed, '/participants');
    for (const row of list.body.items)
      expect(row).toMatchObject({ verdict: null, late: null, leftEarly: null, presentMs: expect.any(Number) });
    const { summary } = (await get<{ summary: object }>(timed, '')).body;
    expect(summary).toMatchObject({ present: null, partial: null, absent: null, late: null, leftEarly: null, peak: expect.any(Number) });
    expect((await get(timed, '/export?format=csv&head=false')).text).not.toMatch(/Verdict|Late|Left early/);
    expect((await get(timed, '/timeline')).status).toBe(200);
  });

  test('says who never came, and nothing more of them', async () => {
    const link = await server.share('live', { mode: 'live', include: { ...withoutTimes, neverCame: true }, names: 'full' });
    const { body } = await get<RegisterPageAnswer>(link, '/participants?neverCame=only');
    for (const row of body.items) expect(row).toEqual({ id: expect.any(String), name: expect.any(String), verdict: null, neverCame: true });
    expect(body.items.length).toBeGreaterThan(0);
    expect((await get(link, '/export?format=csv&head=false&neverCame=with')).text).toMatch(/,no,/);
  });

  test('can be changed later, both ways, at once', async () => {
    const link = await server.share('class', { include: allOn, ...names });
    const change = (include: object) => server.ask<{ report: ReportItem }>('PATCH', `/api/reports/${link.id}`, { body: { include } });
    expect((await get(link, '/timeline')).status).toBe(200);
    expect((await change({ times: false })).body.report.include).toMatchObject({ times: false, curve: false, detail: false });
    expect((await get(link, '/timeline')).status).toBe(404);
    expect(Object.keys((await get<RegisterPageAnswer>(link, '/participants')).body.items[0] ?? {})).not.toContain('joinedAt');
    expect((await change({ times: true })).body.report.include).toMatchObject({ times: true, curve: true, detail: true });
    expect((await get(link, '/timeline')).status).toBe(200);
  });
});
