import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ask, ask, type Json, listOf } from '@/simulator/ask';
import { type ScenarioKey, scenarioIds } from '@/simulator/scenario-ids';
import { type Simulator, startSimulator } from '@/simulator/server';

const NOW = '2026-03-11T10:20:30.000Z';
const time = (value: Json | undefined): number => Date.parse(String(value));

let simulator: Simulator;
let kit: Ask['kit'];
beforeAll(async () => {
  simulator = await startSimulator({ now: NOW });
  kit = ask(simulator).kit;
});
afterAll(() => simulator.close());

const path = (key: ScenarioKey): string => `/{app}/sessions/${scenarioIds[key]}`;
const rowsOf = async (key: ScenarioKey, page = 1): Promise<Json[]> =>
  listOf((await kit(`${path(key)}/participants?per_page=200&include_peer_events=true&page_no=${page}`)).body.data?.participants);
const eventsOf = (row: Json, name?: string): Json[] =>
  listOf(row.peer_events).filter((event) => name === undefined || String(event.event_name) === name);

describe('a simulator', () => {
  const paths = ['class', 'live', 'oddities', 'breakout', 'webinar'].map(
    (key) => `${path(key as ScenarioKey)}/participants?per_page=200&include_peer_events=true`,
  );

  test('answers with the same bytes as another of the same seed and clock', async () => {
    const twin = await startSimulator({ now: NOW });
    for (const one of [...paths, '/{app}/sessions?per_page=500', '/{app}/meetings'])
      expect((await ask(twin).kit(one)).text).toBe((await kit(one)).text);
    await twin.close();
  });

  test('gives other people under the same session ids for another seed', async () => {
    const other = await startSimulator({ now: NOW, seed: 2 });
    const theirs = (await ask(other).kit(`${path('class')}/participants`)).body.data?.participants;
    expect(listOf(theirs)[0]?.display_name).not.toBe((await rowsOf('class'))[0]?.display_name);
    await other.close();
  });

  test('has the same past when it starts a day later', async () => {
    const later = await startSimulator({ now: '2026-03-12T09:00:00.000Z' });
    const query = '/{app}/sessions?per_page=500&search=stand-up&start_time=2026-02-10T00:00:00Z&end_time=2026-03-08T00:00:00Z';
    expect((await ask(later).kit(query)).text).toBe((await kit(query)).text);
    await later.close();
  });
});

describe.each(['standup', 'class', 'two-devices', 'interruption', 'breakout'] as const)('times of %s', (key) => {
  test('have fields that enclose events, durations in minutes, and a session that outlives its last leave by a minute', async () => {
    const session = (await kit(path(key))).body.data;
    const rows = await rowsOf(key);
    for (const row of rows) {
      const joinings = eventsOf(row, 'PEER_JOINING').map(({ created_at }) => time(created_at));
      const leavings = eventsOf(row, 'PEER_LEAVING').map(({ created_at }) => time(created_at));
      expect(joinings.length).toBe(leavings.length);
      expect(Math.min(...joinings) - time(row.joined_at)).toBeGreaterThanOrEqual(0);
      expect(Math.min(...joinings) - time(row.joined_at)).toBeLessThanOrEqual(40_000);
      expect(time(row.left_at) - Math.max(...leavings)).toBeGreaterThanOrEqual(0);
      expect(Number(row.duration)).toBeCloseTo((time(row.left_at) - time(row.joined_at)) / 60_000, 3);
      expect(time(row.joined_at)).toBeGreaterThanOrEqual(time(session?.started_at));
    }
    expect(time(session?.ended_at)).toBe(Math.max(...rows.map(({ left_at }) => time(left_at))) + 60_000);
  });
});

describe('the scenario', () => {
  test('“class” has 32 people, 4 invitees who never came, rejoins and reconnects', async () => {
    const rows = await rowsOf('class');
    const came = new Set(rows.map(({ user_id }) => String(user_id)));
    const meeting = (await kit(path('class'))).body.data?.associated_id;
    const invited = listOf((await kit(`/{app}/meetings/${meeting}/participants?per_page=200`)).body.data).map(({ id }) => String(id));
    expect(came.size).toBe(32);
    expect(invited.filter((id) => !came.has(id))).toHaveLength(4);
    expect(rows.length).toBeGreaterThan(32);
    expect(rows.filter((row) => eventsOf(row).length > 2).length).toBeGreaterThan(5);
    const start = time((await kit(path('class'))).body.data?.started_at);
    expect(new Date(start).getUTCDay()).toBe(2);
    expect(rows.filter((row) => time(row.joined_at) > start + 300_000).length).toBeGreaterThan(3);
  });

  test('“two-devices” has one person who is connected twice at once', async () => {
    const rows = await rowsOf('two-devices');
    const overlaps = rows.flatMap((one) =>
      rows.filter(
        (two) =>
          two.user_id === one.user_id &&
          two.id !== one.id &&
          time(two.joined_at) < time(one.left_at) &&
          time(two.left_at) > time(one.joined_at),
      ),
    );
    expect(new Set(rows.map(({ user_id }) => String(user_id))).size).toBe(6);
    expect(new Set(overlaps.map(({ user_id }) => String(user_id))).size).toBe(1);
    expect(new Set(overlaps.map(({ id }) => String(id))).size).toBe(2);
  });

  test('“interruption” takes a third of forty away within 30 s and brings most back within 2 min', async () => {
    const start = time((await kit(path('interruption'))).body.data?.started_at) + 22 * 60_000;
    const rows = await rowsOf('interruption');
    const dropped = rows
      .flatMap((row) => eventsOf(row, 'PEER_LEAVING'))
      .filter(({ created_at }) => time(created_at) >= start && time(created_at) <= start + 30_000);
    const back = rows
      .flatMap((row) => eventsOf(row, 'PEER_JOINING'))
      .filter(({ created_at }) => time(created_at) > start && time(created_at) <= start + 150_000);
    expect(dropped.length).toBeGreaterThanOrEqual(12);
    expect(back.length).toBeGreaterThan(dropped.length / 2);
    expect(back.length).toBeLessThanOrEqual(dropped.length);
  });

  test('“town hall” has ten thousand people, and many rows with four events', async () => {
    const rows = await rowsOf('town-hall', 20);
    expect(rows.filter((row) => eventsOf(row).length >= 4).length).toBeGreaterThan(90);
    expect((await kit(`${path('town-hall')}/participants`)).body.data?.paging?.total_count).toBeGreaterThanOrEqual(10_000);
  });

  test('“breakout” has three rooms with the people of the main room, whose rows they lengthen when consolidated', async () => {
    const detail = (await kit(`${path('breakout')}?include_breakout_rooms=true`)).body.data;
    const main = await rowsOf('breakout');
    const users = new Set(main.map(({ user_id }) => String(user_id)));
    const rooms = listOf(detail?.breakout_rooms);
    expect(rooms).toHaveLength(3);
    for (const room of rooms) {
      const inside = listOf((await kit(`/{app}/sessions/${room.id}/participants?per_page=200`)).body.data?.participants);
      expect(inside.length).toBeGreaterThanOrEqual(6);
      expect(inside.every(({ user_id }) => users.has(String(user_id)))).toBe(true);
    }
    const whole = listOf((await kit(`${path('breakout')}/participants?per_page=200&view=consolidated`)).body.data?.participants);
    const before = new Map(main.map((row) => [String(row.id), Number(row.duration)]));
    expect(whole.every((row) => Number(row.duration) > (before.get(String(row.id)) ?? Number.POSITIVE_INFINITY) + 15)).toBe(true);
    expect((await kit(path('breakout'))).body.data?.breakout_rooms).toBeUndefined();
  });

  test('“empty” has nobody', async () => {
    expect(await rowsOf('empty')).toEqual([]);
  });

  test('“oddities” repeats a row on two pages and holds unreadable, missing and hostile values', async () => {
    const first = listOf((await kit(`${path('oddities')}/participants?per_page=25&page_no=1`)).body.data?.participants);
    const last = listOf((await kit(`${path('oddities')}/participants?per_page=25&page_no=3`)).body.data?.participants);
    const again = last.find(({ id }) => id === first[0]?.id);
    expect(again?.updated_at).not.toBe(first[0]?.updated_at);
    const names = (await rowsOf('oddities')).map((row) => String(row.display_name));
    expect(names).toContain('<img src=x onerror=alert(1)>');
    expect(names.some((name) => name.startsWith('=HYPERLINK('))).toBe(true);
    expect((await rowsOf('oddities')).some((row) => String(row.joined_at).endsWith('"'))).toBe(true);
  });
});

describe('the live session', () => {
  test('moves every few seconds, never rewrites what was said, and ends after six hours when the next begins', async () => {
    const own = await startSimulator({ now: NOW });
    const { kit: get, control } = ask(own);
    const read = async (): Promise<Json[]> =>
      listOf((await get(`${path('live')}/participants?per_page=200&include_peer_events=true`)).body.data?.participants);
    const count = (rows: Json[]): number => rows.flatMap((row) => eventsOf(row)).length;
    const first = await read();
    await control('POST', '/clock', { advanceMs: 60_000 });
    const second = await read();
    expect(count(second) - count(first)).toBeGreaterThan(4);
    const known = new Map(second.map((row) => [String(row.id), eventsOf(row)]));
    for (const row of first) expect(known.get(String(row.id))?.slice(0, eventsOf(row).length)).toEqual(eventsOf(row));
    expect(second.some(({ left_at }) => left_at === null)).toBe(true);
    await control('POST', '/clock', { advanceMs: 6 * 3_600_000 });
    expect((await get(path('live'))).body.data?.status).toBe('ENDED');
    expect(count(await read())).toBeGreaterThan(1_000);
    const live = listOf((await get('/{app}/sessions?status=LIVE')).body.data?.sessions);
    expect(live).toHaveLength(1);
    expect(live[0]?.id).not.toBe(scenarioIds.live);
    await control('POST', '/clock', { now: NOW });
    expect(await read()).toEqual(first);
    await own.close();
  });

  test('gains somebody new every other minute or so', async () => {
    const own = await startSimulator({ now: NOW });
    const { kit: get, control } = ask(own);
    const people = async () => {
      const { data } = (await get(`${path('live')}/participants?per_page=200`)).body;
      return new Set(listOf(data?.participants).map((row) => String(row.user_id)));
    };
    const before = await people();
    expect((await control('POST', '/clock', { advanceMs: 300_000 })).status).toBe(200);
    const after = await people();
    expect([...before].every((id) => after.has(id))).toBe(true);
    expect(after.size - before.size).toBeGreaterThanOrEqual(2);
    expect(after.size - before.size).toBeLessThanOrEqual(7);
    await own.close();
  });

  test('counts in its record as many as its rows say', async () => {
    const rows = await rowsOf('live');
    const inside = rows.filter((row) => eventsOf(row, 'PEER_JOINING').length > eventsOf(row, 'PEER_LEAVING').length);
    expect((await kit(path('live'))).body.data?.live_participants).toBe(inside.length);
    expect(rows.every((row) => row.left_at === null || time(row.left_at) <= Date.parse(NOW))).toBe(true);
  });
});
