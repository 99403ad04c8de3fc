import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { z } from 'zod';
import { type ParticipantsAnswer, participantAnswer, participantsAnswer } from '@/lib/domain/answers/participant-answer';
import {
  madeReportAnswer,
  type ReportItem,
  reportAnswer,
  reportsAnswer,
  reportViewsAnswer,
  sharedReportAnswer,
  unlockAnswer,
} from '@/lib/domain/answers/report-answer';
import { timelineAnswer } from '@/lib/domain/answers/timeline-answer';
import { type ScenarioKey, scenarioIds } from '@/simulator/scenario-ids';
import { allOn, sourceOf, startReports } from './report-server';

const routes = ['', '/participants', '/timeline', '/participants/person', '/participants?view=connections', '/timeline?lanes=none'];
const shared: ScenarioKey[] = ['standup', 'class', 'breakout', 'two-devices', 'interruption', 'vsdk-class'];

let server: Awaited<ReturnType<typeof startReports>>;
beforeAll(async () => {
  server = await startReports();
}, 60_000);
afterAll(() => server.close());

/** An answer without what may differ between two refusals. */
const withoutId = (text: string) => text.replace(/"requestId":"[0-9a-f-]{36}"/, '"requestId":""');

async function refusalOf(address: string, key?: string) {
  const { status, text, headers } = await server.ask('GET', address, key === undefined ? {} : { key });
  expect(headers.get('x-robots-tag')).toContain('noindex');
  return `${status} ${withoutId(text)}`;
}

describe('a report link', () => {
  test('is shown once with its key in the fragment, and only a hash of the key is stored', async () => {
    const { link, key, id } = await server.share('class');
    expect(link).toBe(`/r/${id}#${key}`);
    expect(key).toMatch(/^[A-Za-z0-9_-]{43}$/);
    const { text } = await server.ask('GET', `/api/reports/${id}`);
    expect(text).not.toContain(key);
    const { database } = await import('@/lib/db/database');
    const rows = await (await database()).selectFrom('report').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(key);
  });

  test('answers every question exactly as its schema says', async () => {
    const { id, key } = await server.share('class', { include: allOn, names: 'full', password: 'open sesame' });
    const { body: unlocked } = await server.ask<{ unlock: string }>('POST', `/api/r/${id}/unlock`, {
      key,
      body: { password: 'open sesame' },
    });
    const list = await server.ask<ParticipantsAnswer>('GET', `/api/r/${id}/participants`, { key, unlock: unlocked.unlock });
    const answers: [z.ZodType, 'GET' | 'POST', string][] = [
      [sharedReportAnswer, 'GET', `/api/r/${id}`],
      [participantsAnswer, 'GET', `/api/r/${id}/participants`],
      [participantAnswer, 'GET', `/api/r/${id}/participants/${list.body.items[0]?.id}?include_peer_events=true&filters=quality_stats`],
      [timelineAnswer, 'GET', `/api/r/${id}/timeline`],
      [reportAnswer, 'GET', `/api/reports/${id}`],
      [reportsAnswer, 'GET', '/api/reports'],
      [reportViewsAnswer, 'GET', `/api/reports/${id}/views`],
      [madeReportAnswer, 'POST', `/api/reports/${id}/key`],
    ];
    expect(unlockAnswer.parse(unlocked)).toEqual(unlocked);
    for (const [schema, method, address] of answers) {
      const { body, text } = await server.ask(method, address, { key, unlock: unlocked.unlock });
      const parsed = schema.safeParse(body);
      expect(parsed.data, `${address} ${text.slice(0, 200)}`).toEqual(body);
    }
  });

  test('expires after 7 days unless told, after at most 90, and by the server’s clock', async () => {
    const { report, id, key } = await server.share('standup');
    const days = (Date.parse(report.expiresAt) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(6.99);
    expect(days).toBeLessThanOrEqual(7);
    const body = { source: 'realtimekit', sessionId: scenarioIds.standup };
    for (const expiresAt of [
      new Date(Date.now() + 90 * 86_400_000 + 60_000).toISOString(),
      new Date(Date.now() - 1).toISOString(),
      'never',
    ])
      expect((await server.ask('POST', '/api/reports', { body: { ...body, expiresAt } })).status).toBe(400);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(report.expiresAt) - 1 });
    try {
      expect((await server.ask('GET', `/api/r/${id}`, { key })).status).toBe(200);
      vi.setSystemTime(Date.parse(report.expiresAt));
      expect((await server.ask('GET', `/api/r/${id}`, { key })).status).toBe(404);
      const { body: after } = await server.ask<{ report: ReportItem }>('GET', `/api/reports/${id}`);
      expect(after.report.state).toBe('expired');
    } finally {
      vi.useRealTimers();
    }
  });

  test('refuses bodies with anything that is not theirs', async () => {
    const body = { source: 'realtimekit', sessionId: scenarioIds.standup };
    for (const more of [
      { scope: '*' },
      { isAdmin: true },
      { include: { all: true } },
      { fields: { ip: true } },
      { names: 'real' },
      { mode: 'both' },
      { timeZone: '../etc' },
    ])
      expect((await server.ask('POST', '/api/reports', { body: { ...body, ...more } })).status).toBe(400);
  });

  test('answers every wrong key, id and state with one and the same 404', async () => {
    const { id, key } = await server.share('class', { include: allOn });
    const paused = await server.share('class');
    await server.ask('PATCH', `/api/reports/${paused.id}`, { body: { state: 'paused' } });
    const revoked = await server.share('class');
    await server.ask('DELETE', `/api/reports/${revoked.id}`);
    const other = await server.share('standup');
    const bad = ['', 'x', key.slice(1), `${key}A`, key.toLowerCase(), '\u00ff', 'undefined', other.key];
    const seen = new Set<string>();
    for (const route of routes) {
      for (const wrong of bad) seen.add(await refusalOf(`/api/r/${id}${route}`, wrong));
      seen.add(await refusalOf(`/api/r/${id}${route}`));
      for (const [refused, its] of [
        [paused.id, paused.key],
        [revoked.id, revoked.key],
        ['A'.repeat(22), key],
        [':reportId', key],
        ['[reportId]', key],
        ['null', key],
        ['__proto__', key],
        ['..%2fsessions', key],
      ] as const)
        seen.add(await refusalOf(`/api/r/${refused}${route}`, its));
    }
    expect([...seen]).toEqual([expect.stringMatching(/^404 /)]);
  });

  test('opens its own session alone: 6 reports × 6 sessions × every route', async () => {
    const reports = await Promise.all(shared.map((scenario) => server.share(scenario, { include: allOn })));
    let tried = 0;
    for (const [mine, { id, key }] of reports.entries()) {
      const own = await server.ask<ParticipantsAnswer>('GET', `/api/r/${id}/participants`, { key });
      const ids = new Set(own.body.items.map((row) => row.id));
      for (const [theirs, other] of reports.entries()) {
        if (theirs === mine) continue;
        const scenario = shared[theirs] ?? 'class';
        for (const route of routes) {
          tried++;
          expect((await server.ask('GET', `/api/r/${other.id}${route}`, { key })).status).toBe(404);
        }
        const asked = `sessionId=${scenarioIds[scenario]}&source=${sourceOf(scenario)}&reportId=${other.id}`;
        const { body } = await server.ask<ParticipantsAnswer>('GET', `/api/r/${id}/participants?${asked}`, {
          key,
          headers: { cookie: `report=${other.id}` },
        });
        tried++;
        expect(new Set(body.items.map((row) => row.id))).toEqual(ids);
        const foreign = await server.ask<ParticipantsAnswer>('GET', `/api/r/${other.id}/participants`, { key: other.key });
        const [person] = foreign.body.items;
        tried++;
        expect((await server.ask('GET', `/api/r/${id}/participants/${person?.id}`, { key })).status).toBe(404);
        tried++;
        expect((await server.ask('GET', `/api/r/${id}/participants/${scenarioIds[scenario]}`, { key })).status).toBe(404);
      }
    }
    console.log(`crossings tried: ${tried}, through: 0`);
  });

  test('has one id per person inside a report, and others in another report of the same session', async () => {
    const [one, two] = [await server.share('class'), await server.share('class')];
    const idsOf = async ({ id, key }: { id: string; key: string }) =>
      (await server.ask<ParticipantsAnswer>('GET', `/api/r/${id}/participants?perPage=200`, { key })).body.items.map((row) => row.id);
    const first = await idsOf(one);
    expect(await idsOf(one)).toEqual(first);
    for (const id of first) expect(id).toMatch(/^[A-Za-z0-9_-]{16}$/);
    expect((await idsOf(two)).filter((id) => first.includes(id))).toEqual([]);
  });

  test('is counted once a tab, and only when data was given; the log has no address', async () => {
    const { id, key } = await server.share('class');
    const visit = { 'x-report-visit': 'tab-0123456789' };
    for (let time = 0; time < 3; time++) await server.ask('GET', `/api/r/${id}`, { key, headers: visit });
    await server.ask('GET', `/api/r/${id}`, { key: 'wrong', headers: visit });
    const { body } = await server.ask<{ report: ReportItem }>('GET', `/api/reports/${id}`);
    expect(body.report.opens).toBe(1);
    const views = await server.ask('GET', `/api/reports/${id}/views`);
    expect(views.body).toMatchObject({ items: [{ event: 'opened' }], page: 1, perPage: 50, total: 1 });
    const beyond = await server.ask('GET', `/api/reports/${id}/views?page=2&perPage=1`);
    expect(beyond.body).toMatchObject({ items: [], page: 2, perPage: 1, total: 1 });
    expect((await server.ask('GET', `/api/reports/${id}/views?page=0`)).status).toBe(400);
    expect(views.text).not.toContain('203.0.113');
  });

  test('gives nothing to a call that starts after a revoke, a pause, a new key or narrower settings were answered', async () => {
    const make = () => server.share('class', { include: allOn, names: 'full' });
    const revoked = await make();
    expect((await server.ask('GET', `/api/r/${revoked.id}/participants`, { key: revoked.key })).status).toBe(200);
    expect((await server.ask('DELETE', `/api/reports/${revoked.id}`)).status).toBe(204);
    expect((await server.ask('GET', `/api/r/${revoked.id}/participants`, { key: revoked.key })).status).toBe(404);
    expect((await server.ask('PATCH', `/api/reports/${revoked.id}`, { body: { state: 'active' } })).status).toBe(404);

    const renewed = await make();
    const answer = await server.ask<{ link: string }>('POST', `/api/reports/${renewed.id}/key`);
    expect(answer.status).toBe(201);
    expect((await server.ask('GET', `/api/r/${renewed.id}`, { key: renewed.key })).status).toBe(404);
    expect((await server.ask('GET', `/api/r/${renewed.id}`, { key: answer.body.link.split('#')[1] ?? '' })).status).toBe(200);

    const narrowed = await make();
    await server.ask('PATCH', `/api/reports/${narrowed.id}`, { body: { names: 'none' } });
    const { body } = await server.ask<ParticipantsAnswer>('GET', `/api/r/${narrowed.id}/participants`, { key: narrowed.key });
    expect(new Set(body.items.map((row) => row.name))).toEqual(new Set([null]));
    await server.ask('PATCH', `/api/reports/${narrowed.id}`, { body: { include: { ...allOn, participants: false } } });
    for (const route of ['/participants', `/participants/${body.items[0]?.id}`])
      expect((await server.ask('GET', `/api/r/${narrowed.id}${route}`, { key: narrowed.key })).status).toBe(404);
  });

  test('asks the provider nothing once it is frozen, and stays when the provider has nothing left', async () => {
    const { id, key } = await server.share('interruption', { include: allOn, mode: 'frozen' });
    await server.takeCalls();
    const { body } = await server.ask<ParticipantsAnswer>('GET', `/api/r/${id}/participants`, { key });
    for (const route of ['', '/timeline', `/participants/${body.items[0]?.id}?filters=device_info,quality_stats&include_peer_events=true`])
      expect((await server.ask('GET', `/api/r/${id}${route}`, { key })).status).toBe(200);
    expect(await server.takeCalls()).toEqual([]);
  });

  test('can be previewed for 15 minutes, uncounted and unlisted', async () => {
    const body = { source: 'realtimekit', sessionId: scenarioIds.class, password: 'not asked for' };
    const { body: made, status } = await server.ask<{ report: ReportItem; link: string }>('POST', '/api/reports/preview', { body });
    expect(status).toBe(201);
    const key = made.link.split('#')[1] ?? '';
    expect((await server.ask('GET', `/api/r/${made.report.id}`, { key })).status).toBe(200);
    expect((await server.ask('GET', `/api/reports/${made.report.id}`)).status).toBe(404);
    const { text } = await server.ask('GET', '/api/reports?perPage=200');
    expect(text).not.toContain(made.report.id);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 15 * 60_000 });
    try {
      expect((await server.ask('GET', `/api/r/${made.report.id}`, { key })).status).toBe(404);
    } finally {
      vi.useRealTimers();
    }
  });
});
