import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ParticipantsAnswer } from '@/lib/domain/answers/participant-answer';
import { scenarioIds } from '@/simulator/scenario-ids';
import { frozenWith, makingAt } from './report-making';
import { startReports } from './report-server';

let server: Awaited<ReturnType<typeof startReports>>;
let making: ReturnType<typeof makingAt>;
const vsdkClass = `/api/sources/videosdk/sessions/${scenarioIds['vsdk-class']}`;
/** Links may take 40 of these, and begin none beyond 80. */
const budget = 100;
beforeAll(async () => {
  process.env.PROVIDER_BUDGET = String(budget);
  server = await startReports();
  making = makingAt(server);
}, 60_000);
afterAll(async () => {
  delete process.env.PROVIDER_BUDGET;
  await server.close();
});

describe('the reading for a link', () => {
  test('is refused with the figure for more calls than links may ever take at once, and reads nothing', async () => {
    await server.readWhole('class');
    await server.simulator.forgetCalls();
    const body = frozenWith('class', ['device', 'place']);
    const refused = await making.make(body);
    expect(refused.status).toBe(409);
    expect(refused.body.error).toMatchObject({
      code: 'too_many_calls',
      message: expect.stringMatching(/\b70 calls\b.*\b40 in 5 minutes\b/),
    });
    expect(await making.plan(body)).toMatchObject({ calls: 70, maxCalls: 40, callsLeft: 40, refusal: { code: 'too_many_calls' } });
    expect(await making.rows()).toBe(0);
    expect(await server.simulator.calls()).toEqual([]);
  });

  test('is refused while other links have taken the share, and told when it will be free', async () => {
    expect((await making.make(frozenWith('class', ['device']))).status).toBe(201);
    await server.readWhole('two-devices');
    const before = await making.rows();
    await server.simulator.forgetCalls();
    const body = frozenWith('two-devices', ['device']);
    const refused = await making.make(body);
    expect(refused.status).toBe(429);
    expect(refused.body.error).toMatchObject({ code: 'calls_used_up', message: expect.stringMatching(/\b7 calls\b.*\b5 are left\b/) });
    const seconds = Number(refused.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(200);
    expect(seconds).toBeLessThanOrEqual(300);
    const { refusal, callsLeft } = await making.plan(body);
    expect(callsLeft).toBe(5);
    expect(refusal?.retryAfterMs).toBeGreaterThan(200_000);
    expect(await making.rows()).toBe(before);
    expect(await server.simulator.calls()).toEqual([]);
    // What only looks at a session goes on.
    expect((await server.ask('GET', '/api/sources/realtimekit/sessions')).status).toBe(200);
  });

  test('takes no more than the share though the provider makes calls be made again', async () => {
    await server.readWhole('vsdk-class');
    const { body: list } = await server.ask<ParticipantsAnswer>('GET', `${vsdkClass}/participants?view=connections`);
    expect(list.items).toHaveLength(24);
    // Each fails the first time alone: 48 tries would be needed.
    for (const { id } of list.items)
      await server.simulator.fault(new RegExp(`/participant/${id}/stats`), { kind: 'status', status: 500 }, 1);
    await server.simulator.forgetCalls();
    const failed = await making.make(frozenWith('vsdk-class', ['place']));
    expect(failed.status).toBe(503);
    expect(failed.body.error.code).toBe('provider_rate_limited');
    expect(failed.body.error.message).toContain('No link was made');
    expect(await making.partCalls()).toHaveLength(40);
  }, 60_000);
});
