import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ask, ask, listOf } from './ask';
import { type Simulator, startSimulator } from './server';

let simulator: Simulator;
let kit: Ask['kit'];
let control: Ask['control'];
beforeAll(async () => {
  simulator = await startSimulator({
    now: '2026-03-11T10:20:30.000Z',
    token: 'canary-token',
    videosdkKey: 'canary-key',
    videosdkSecret: 'canary-secret',
  });
  ({ kit, control } = ask(simulator));
});
afterAll(() => simulator.close());

describe('the control of the simulator', () => {
  test('records the calls of the vendors, not its own, until asked to forget', async () => {
    await control('DELETE', '/calls');
    await kit('/apps?per_page=5');
    await kit('/{app}/sessions/nonsense');
    const calls = listOf((await control('GET', '/calls')).body);
    expect(calls.map(({ method, query, status }) => ({ method, query, status }))).toEqual([
      { method: 'GET', query: 'per_page=5', status: 200 },
      { method: 'GET', query: '', status: 400 },
    ]);
    expect(calls[0]?.path).toMatch(/\/realtime\/kit\/apps$/);
    expect(calls[0]?.at).toBe('2026-03-11T10:20:30.000Z');
    await control('DELETE', '/calls');
    expect((await control('GET', '/calls')).body).toEqual([]);
  });

  test('holds a fixed clock still until it is set or advanced', async () => {
    const date = async (): Promise<string | null> => (await kit('/apps')).headers.get('date');
    expect(await date()).toBe('Wed, 11 Mar 2026 10:20:30 GMT');
    await control('POST', '/clock', { advanceMs: 90_000 });
    expect(await date()).toBe('Wed, 11 Mar 2026 10:22:00 GMT');
    await control('POST', '/clock', { now: '2026-03-11T12:00:00.000Z' });
    expect(await date()).toBe('Wed, 11 Mar 2026 12:00:00 GMT');
    expect((await control('POST', '/clock', { now: 'soon' })).status).toBe(400);
  });

  test('delays the vendors by the latency that is set', async () => {
    await control('POST', '/latency', { ms: 150 });
    const before = performance.now();
    await kit('/apps');
    expect(performance.now() - before).toBeGreaterThanOrEqual(145);
    await control('POST', '/latency', { ms: 0 });
  });

  test('takes only the tokens and keys that were given', () => {
    expect(simulator.realtimekit.token).toBe('canary-token');
    expect(simulator.videosdk).toMatchObject({ apiKey: 'canary-key', secret: 'canary-secret' });
  });

  test('goes with the clock of the machine without a fixed one', async () => {
    const ticking = await startSimulator();
    const { kit: get } = ask(ticking);
    expect(Math.abs(Date.parse((await get('/apps')).headers.get('date') ?? '') - Date.now())).toBeLessThan(3_000);
    await ticking.close();
  });
});
