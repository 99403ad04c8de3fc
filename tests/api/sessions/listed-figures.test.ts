import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SessionItem, sessionAnswer, sessionsAnswer } from '@/lib/domain/answers/session-answer';
import { scenarioIds } from '@/simulator/scenario-ids';
import { startApi } from '@/tests/api/http/api-server';

const listPath = '/api/sources/{source}/sessions';
const source = 'videosdk';
let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

async function listed(query: string): Promise<SessionItem[]> {
  const { body } = await api.ask(listPath, { source }, query);
  return sessionsAnswer.parse(body).items;
}

describe('the list of sessions', () => {
  test('has VideoSDK’s sessions with the figures that they have when they are opened, in one call', async () => {
    await api.takeCalls();
    const items = await listed('perPage=200');
    expect(await api.takeCalls()).toHaveLength(1);
    expect(new Set(items.map(({ figuresFrom }) => figuresFrom))).toEqual(new Set(['list']));
    for (const scenario of ['vsdk-class', 'vsdk-oddities', 'vsdk-large'] as const) {
      const sessionId = scenarioIds[scenario];
      const item = items.find(({ id }) => id === sessionId);
      await api.ask(`${listPath}/{sessionId}/participants`, { source, sessionId });
      const whole = async () => sessionAnswer.parse((await api.ask(`${listPath}/{sessionId}`, { source, sessionId })).body);
      await expect.poll(async () => (await whole()).freshness.refreshMs).not.toBe(1_000);
      const { summary, startedAt, endedAt, durationMs } = await whole();
      const { people, peak, present, partial, absent, averageAttendance } = summary;
      expect(item, scenario).toMatchObject({ people, peak, present, partial, absent, averageAttendance, startedAt, endedAt, durationMs });
      expect(Math.max(...(item?.curve?.people ?? []))).toBe(peak);
    }
    const opened = (await listed('perPage=199')).find(({ id }) => id === scenarioIds['vsdk-class']);
    expect(opened).toEqual({ ...items.find(({ id }) => id === scenarioIds['vsdk-class']), figuresFrom: 'session' });
  });

  test('says how many are in a live session that nobody has opened', async () => {
    const [item] = await listed('status=live');
    expect(item).toMatchObject({ id: scenarioIds['vsdk-live'], status: 'live', figuresFrom: 'list', present: null });
    expect(item?.liveConnections).toBeGreaterThan(0);
    expect(item?.liveConnections).toBeLessThanOrEqual(item?.peak ?? 0);
  });
});
