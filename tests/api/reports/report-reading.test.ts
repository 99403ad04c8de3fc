import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ParticipantsAnswer } from '@/lib/domain/answers/participant-answer';
import type { MadeReportAnswer } from '@/lib/domain/answers/report-answer';
import { scenarioIds } from '@/simulator/scenario-ids';
import { forgetRefusals } from '@/tests/api/http/forget-refusals';
import { frozenWith, makingAt } from './report-making';
import { startReports } from './report-server';

let server: Awaited<ReturnType<typeof startReports>>;
let making: ReturnType<typeof makingAt>;
beforeAll(async () => {
  server = await startReports();
  making = makingAt(server);
}, 60_000);
afterAll(() => server.close());
beforeEach(async () => {
  await server.simulator.clearFaults();
  await forgetRefusals();
  await server.simulator.latency(0);
});

const all = ['device', 'place', 'quality'] as const;
const absent = 'The provider has no report of this connection.';
const sum = (texts: string[], text: string) => texts.filter((one) => one === text).length;
const neverAborted = new AbortController().signal;

/** The lines of an answer, to its end. */
async function linesOf(response: Response): Promise<Record<string, unknown>[]> {
  const text = await response.text();
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('a link that has to read', () => {
  test.each([
    ['class', 35, 105],
    ['vsdk-class', 24, 48],
  ] as const)('says what %s costs without a call, makes just these, and shows what was read', async (scenario, connections, calls) => {
    await server.readWhole(scenario);
    await server.simulator.forgetCalls();
    const body = frozenWith(scenario, all);
    const plan = await making.plan(body);
    expect(plan).toMatchObject({ connections, calls, maxConnections: 300, maxCalls: 400, refusal: null });
    expect(plan.callsLeft).toBeLessThanOrEqual(400);
    expect(plan.estimatedMs).toBeGreaterThan(0);
    expect(await server.simulator.calls()).toEqual([]);

    const made = await making.make(body);
    expect(made.status, made.text).toBe(201);
    expect(await making.partCalls()).toHaveLength(calls);
    expect(await server.simulator.calls()).toHaveLength(calls);
    for (const filter of ['device_info', 'ip_information', 'quality_stats'] as const) {
      const words = await making.wordsIn(made.body, filter);
      expect(words).toHaveLength(connections);
      expect(sum(words, 'shown') + sum(words, absent)).toBe(connections);
      expect(sum(words, 'shown')).toBeGreaterThan(connections * 0.9);
    }

    expect(await making.plan(body)).toMatchObject({ connections: 0, calls: 0, estimatedMs: 0, refusal: null });
    expect((await making.make(body)).status).toBe(201);
    // Neither the second link nor any recipient has caused a call.
    expect(await server.simulator.calls()).toHaveLength(calls);
  });

  test('reads only what is missing and shown', async () => {
    await server.readWhole('standup');
    const session = `/api/sources/realtimekit/sessions/${scenarioIds.standup}`;
    const { body } = await server.ask<ParticipantsAnswer>('GET', `${session}/participants`);
    await server.ask('GET', `${session}/participants/${body.items[0]?.id}?filters=device_info,ip_information`);
    expect(await making.plan(frozenWith('standup', []))).toMatchObject({ connections: 0, calls: 0 });
    expect(await making.plan({ ...frozenWith('standup', ['device']), include: { detail: false } })).toMatchObject({ calls: 0 });
    expect(await making.plan({ ...frozenWith('standup', ['device']), mode: 'live' })).toMatchObject({ calls: 0 });
    expect(await making.plan(frozenWith('standup', ['device']))).toMatchObject({ connections: 7, calls: 7 });
    expect(await making.plan(frozenWith('standup', ['device', 'quality']))).toMatchObject({ connections: 8, calls: 15 });
    await server.simulator.forgetCalls();
    expect((await making.make({ ...frozenWith('standup', ['device']), mode: 'live' })).status).toBe(201);
    expect(await making.partCalls()).toEqual([]);
    expect((await making.make(frozenWith('standup', ['device']))).status).toBe(201);
    const calls = await making.partCalls();
    expect(calls.map(({ query }) => query)).toEqual(Array.from({ length: 7 }, () => 'filters=device_info'));
  });

  test('reads nothing of a session that goes on', async () => {
    await server.readWhole('live');
    await server.simulator.forgetCalls();
    expect(await making.plan(frozenWith('live', all))).toMatchObject({ connections: 0, calls: 0, refusal: null });
    expect((await making.make(frozenWith('live', all))).status).toBe(201);
    expect(await making.partCalls()).toEqual([]);
  });

  test('is refused with the figure for more than 300 connections, and reads none of them', async () => {
    await server.readWhole('webinar');
    await server.simulator.forgetCalls();
    const before = await making.rows();
    const body = frozenWith('webinar', ['device']);
    const refused = await making.make(body);
    expect(refused.status).toBe(409);
    expect(refused.body.error).toMatchObject({ code: 'too_many_connections', message: expect.stringMatching(/\b1,255\b.*\b300\b/) });
    const asLines = await making.begin(body, neverAborted);
    expect([asLines.status, (await asLines.json()).error.message]).toEqual([409, refused.body.error.message]);
    const { refusal, connections } = await making.plan(body);
    expect(connections).toBe(1_255);
    expect(refusal).toEqual({ code: 'too_many_connections', message: refused.body.error.message, retryAfterMs: null });
    expect(await server.simulator.calls()).toEqual([]);
    expect(await making.rows()).toBe(before);
  });

  test('is not made when a part fails, says so, and goes on from there', async () => {
    await server.readWhole('two-devices');
    const session = `/api/sources/realtimekit/sessions/${scenarioIds['two-devices']}`;
    const { body: list } = await server.ask<ParticipantsAnswer>('GET', `${session}/participants?view=connections`);
    const failing = list.items[3]?.id ?? '';
    await server.simulator.fault(new RegExp(`peer-report/${failing}.*quality_stats`), { kind: 'status', status: 500 });
    const before = await making.rows();
    const body = frozenWith('two-devices', ['place', 'quality']);
    expect(await making.plan(body)).toMatchObject({ connections: 7, calls: 14 });
    const failed = await making.make(body);
    expect(failed.status).toBe(502);
    expect(failed.body.error.code).toBe('provider_unavailable');
    expect(failed.body.error.message).toMatch(/has a problem of its own \(status 500\)\. No link was made\. What was read is kept/);

    const asLines = await making.begin(body, neverAborted);
    expect(asLines.status).toBe(202);
    const last = (await linesOf(asLines)).at(-1);
    expect(last).toEqual({ error: { ...failed.body.error, requestId: asLines.headers.get('x-request-id') } });
    expect(await making.rows()).toBe(before);

    await server.simulator.clearFaults();
    await forgetRefusals();
    const left = await making.plan(body);
    expect(left.calls).toBeLessThan(14);
    expect(left.calls).toBeGreaterThan(0);
    await server.simulator.forgetCalls();
    expect((await making.make(body)).status).toBe(201);
    expect(await making.partCalls()).toHaveLength(left.calls);
  });

  test('takes what the provider has none of as answered, once, while admins may ask again', async () => {
    await server.readWhole('breakout');
    await server.simulator.fault(/peer-report\/.*ip_information/, { kind: 'status', status: 404 });
    const body = frozenWith('breakout', ['place']);
    const { connections } = await making.plan(body);
    const { body: frozen } = await making.make(body);
    expect(await making.wordsIn(frozen, 'ip_information')).toEqual(Array.from({ length: connections }, () => absent));
    expect(await making.plan(body)).toMatchObject({ calls: 0 });

    await server.simulator.clearFaults();
    await forgetRefusals();
    const session = `/api/sources/realtimekit/sessions/${scenarioIds.breakout}`;
    const { body: list } = await server.ask<ParticipantsAnswer>('GET', `${session}/participants?perPage=200`);
    for (const { id } of list.items) await server.ask('GET', `${session}/participants/${id}?filters=ip_information`);
    expect(sum(await making.wordsIn(frozen, 'ip_information'), absent)).toBe(connections);
    const { body: later } = await making.make(body);
    expect(sum(await making.wordsIn(later, 'ip_information'), 'shown')).toBeGreaterThan(connections * 0.9);
  });

  test('says how far it has come, and at last its address', async () => {
    await server.readWhole('interruption');
    const body = frozenWith('interruption', ['place']);
    const { connections } = await making.plan(body);
    const response = await making.begin(body, neverAborted);
    expect(response.status).toBe(202);
    expect(response.headers.get('content-type')).toContain('application/x-ndjson');
    const lines = await linesOf(response);
    const steps = Array.from({ length: connections + 1 }, (_, read) => ({ progress: { connections, read } }));
    expect(lines.slice(0, -1)).toEqual(steps);
    const { made } = lines.at(-1) as { made: MadeReportAnswer };
    expect(sum(await making.wordsIn(made, 'ip_information'), 'shown')).toBeGreaterThan(connections * 0.9);
    const again = await making.begin(body, neverAborted);
    expect([again.status, again.headers.get('content-type')]).toEqual([201, expect.stringContaining('application/json')]);
  });

  test.each(['its lines are cancelled', 'its request is aborted'])('is not made once %s, and keeps what was read', async (how) => {
    const scenario = how.includes('lines') ? 'oddities' : 'vsdk-oddities';
    await server.readWhole(scenario);
    const before = await making.rows();
    const body = frozenWith(scenario, ['device']);
    const { connections, calls } = await making.plan(body);
    await server.simulator.latency(150);
    await server.simulator.forgetCalls();
    const client = new AbortController();
    const response = await making.begin(body, client.signal);
    const reader = response.body?.getReader();
    for (let line = 0; line < 3; line++) await reader?.read();
    if (how.includes('lines')) await reader?.cancel();
    else client.abort();

    await server.simulator.latency(0);
    // Whoever makes one afterwards has the turn once the first has let go, and reads only what that has not.
    const made = await making.make(body);
    expect(made.status, made.text).toBe(201);
    expect(await making.rows()).toBe(before + 1);
    expect(await making.partCalls()).toHaveLength(calls);
    expect(connections).toBeGreaterThan(10);
  });

  test('answers that it was cut off to who takes no lines, and has begun no further call', async () => {
    await server.readWhole('interruption');
    const body = frozenWith('interruption', ['device']);
    const { connections } = await making.plan(body);
    await server.simulator.latency(150);
    await server.simulator.forgetCalls();
    const before = await making.rows();
    const client = new AbortController();
    const answer = making.begin(body, client.signal, 'application/json');
    await expect.poll(async () => (await making.partCalls()).length, { interval: 5 }).toBeGreaterThan(4);
    client.abort();
    const response = await answer;
    expect(response.status).toBe(409);
    expect((await response.json()).error.code).toBe('cut_off');
    expect(await making.rows()).toBe(before);
    const { calls } = await making.plan(body);
    expect((await making.partCalls()).length).toBe(connections - calls);
    expect(calls).toBeGreaterThan(0);
  });

  test('reads the same for several makers once', async () => {
    await server.readWhole('breakout');
    await server.simulator.latency(5);
    await server.simulator.forgetCalls();
    const body = frozenWith('breakout', ['device']);
    const { calls } = await making.plan(body);
    const made = await Promise.all([making.make(body), making.make(body), making.make(body)]);
    expect(made.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(await making.partCalls()).toHaveLength(calls);
  });
});
