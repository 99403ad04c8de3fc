import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Json, listOf } from '@/simulator/ask';
import { isWorkingTime, joinsByPerson, minutesLate, type Reading, readDemo, time, titled } from './ask-demo';

const MINUTE = 60_000;
const CLASS = 'Distance class:';

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

describe.each([
  ['a Wednesday morning', '2026-11-18T10:30:00.000Z'],
  ['a Sunday night', '2026-11-29T22:41:07.000Z'],
  ['a Monday before dawn', '2026-03-09T03:12:59.000Z'],
  ['New Year', '2027-01-01T00:00:00.000Z'],
])('the demo on %s', (_, now) => {
  let demo: Reading;
  let sessions: Json[];
  beforeAll(async () => {
    demo = await readDemo(now);
    sessions = await demo.sessions();
  });
  afterAll(() => demo.simulator.close());

  test('has a class of 24 that has been going on for some forty minutes, of whom most joined once', async () => {
    const live = titled(await demo.sessions('&status=LIVE'), CLASS);
    const rows = await demo.rows(live);
    const joins = joinsByPerson(rows);
    const age = (Date.parse(now) - time(live.started_at)) / MINUTE;
    expect(age).toBeGreaterThan(37);
    expect(age).toBeLessThan(48);
    expect(joins.size).toBe(24);
    expect(Number(live.live_participants)).toBeGreaterThanOrEqual(20);
    expect(median([...joins.values()])).toBe(1);
    expect(Math.max(...joins.values())).toBeLessThanOrEqual(3);
    expect([...joins.values()].filter((count) => count > 1).length).toBeGreaterThan(0);
    expect(rows.filter((row) => minutesLate(live, row) > 3).length).toBeGreaterThan(0);
    expect((await demo.invited(live)).length).toBe(26);
  });

  test('has a teacher who came first', async () => {
    const rows = await demo.rows(titled(sessions, CLASS));
    expect(rows[0]?.preset_name).toBe('teacher');
    expect(rows.filter(({ preset_name: preset }) => String(preset) === 'teacher')).toHaveLength(1);
  });

  test('has another class that ended within the last two hours, and some of whose list never came', async () => {
    const ended = titled(await demo.sessions('&status=ENDED'), CLASS);
    expect(Date.parse(now) - time(ended.ended_at)).toBeLessThan(120 * MINUTE);
    const came = new Set((await demo.rows(ended)).map((row) => String(row.user_id)));
    const never = (await demo.invited(ended)).filter(({ id }) => !came.has(String(id)));
    expect(never).toHaveLength(2);
  });

  test('has all else on working days in working hours', () => {
    const outside = sessions.filter(({ started_at: start }) => !isWorkingTime(time(start), '07:45', '19:05'));
    expect(sessions.length).toBeGreaterThan(150);
    expect(outside.length).toBeLessThanOrEqual(2);
    expect(outside.every(({ meeting_display_name: title }) => String(title).startsWith(CLASS))).toBe(true);
  });
});

describe('the demo as time goes by', () => {
  let demo: Reading;
  beforeAll(async () => {
    demo = await readDemo('2026-11-29T22:41:07.000Z');
  });
  afterAll(() => demo.simulator.close());

  test('moves somebody every quarter of an hour or sooner, lets one class follow the other, and keeps what was said', async () => {
    const first = titled(await demo.sessions('&status=LIVE'), CLASS);
    const known = new Map<string, Json[]>();
    const titles = new Set<string>();
    let quiet = 0;
    for (let minute = 0; minute < 240; minute += 5) {
      let moves = 0;
      const live = await demo.sessions('&status=LIVE');
      expect(live.length).toBeGreaterThan(0);
      for (const session of live) {
        titles.add(String(session.meeting_display_name));
        for (const row of await demo.rows(session)) {
          const events = listOf(row.peer_events);
          const before = known.get(String(row.id)) ?? [];
          expect(events.slice(0, before.length)).toEqual(before);
          moves += events.length - before.length;
          known.set(String(row.id), events);
        }
      }
      quiet = moves > 0 ? 0 : quiet + 5;
      expect(quiet).toBeLessThanOrEqual(15);
      await demo.control('POST', '/clock', { advanceMs: 5 * MINUTE });
    }
    expect(titles.size).toBeGreaterThanOrEqual(4);
    const ended = (await demo.sessions('&status=ENDED')).find(({ id }) => id === first.id);
    expect(ended?.live_participants).toBe(0);
    const minutes = (time(ended?.ended_at) - time(ended?.started_at)) / MINUTE;
    expect(minutes).toBeGreaterThan(74);
    expect(minutes).toBeLessThan(85);
  });

  test('has a class of the other vendor going on too, one entry for each person', async () => {
    const list = listOf((await demo.videosdk('/v2/sessions?perPage=200&status=ongoing')).body.data);
    expect(list).toHaveLength(1);
    const entries = listOf(list[0]?.participants);
    expect(entries).toHaveLength(24);
    expect(new Set(entries.map(({ participantId }) => String(participantId))).size).toBe(24);
    expect(String(list[0]?.customRoomId)).toMatch(/^(english|spanish|german)-[abc][12]$/);
    expect(new Set(entries.map(({ name }) => String(name))).size).toBe(24);
  });
});
