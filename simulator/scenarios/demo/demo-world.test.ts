import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Json, listOf } from '@/simulator/ask';
import { scenarioIds } from '@/simulator/scenario-ids';
import { clockAt, isWorkingTime, minutesLate, nameOf, type Reading, readDemo, time, titled } from './ask-demo';

const NOW = '2026-11-18T17:30:00.000Z';
const DAY = 86_400_000;

let demo: Reading;
let sessions: Json[];
beforeAll(async () => {
  demo = await readDemo(NOW);
  sessions = await demo.sessions();
});
afterAll(() => demo.simulator.close());

const all = (title: string): Json[] => sessions.filter(({ meeting_display_name: name }) => String(name) === title);

describe('the demo world', () => {
  test('has a school, a company and two teams that write in scripts of their own', () => {
    const titles = new Set(sessions.map(({ meeting_display_name: title }) => String(title)));
    for (const title of [
      'Maths 8b',
      'Staff meeting',
      'Platform stand-up',
      'Operations weekly',
      'Sales review',
      'Incident review',
      'Town hall',
    ])
      expect(titles).toContain(title);
    for (const start of ['Interview: ', 'Webinar: ', 'Parent–teacher talk: '])
      expect([...titles].filter((title) => title.startsWith(start)).length).toBeGreaterThan(1);
    expect([...titles].filter((title) => /^[\p{Script=Arabic}\s]+$/u.test(title))).toHaveLength(2);
    expect([...titles].filter((title) => /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u.test(title))).toHaveLength(2);
  });

  test('knows nothing of the scenarios of the tests', async () => {
    for (const [key, id] of Object.entries(scenarioIds)) {
      if (!key.startsWith('vsdk')) expect((await demo.kit(`/{app}/sessions/${id}`)).status).toBe(404);
      else expect((await demo.videosdk(`/v2/sessions/${id}`)).status).not.toBe(200);
    }
  });

  test('has no name that reads like a slip, a number or markup, and nobody without an id', async () => {
    for (const session of sessions) {
      const rows = listOf((await demo.kit(`/{app}/sessions/${session.id}/participants?per_page=200`)).body.data?.participants);
      expect(rows.length, String(session.meeting_display_name)).toBeGreaterThan(0);
      for (const row of rows) {
        expect(nameOf(row)).toMatch(/^\p{L}[\p{L}\p{M}’.\- ]+$/u);
        expect(String(row.custom_participant_id)).toMatch(/^[a-z][a-z-]*-\d+$/);
      }
    }
  });

  test('has the same past when it starts a day later', async () => {
    const later = await readDemo('2026-11-19T09:00:00.000Z');
    const window = '&start_time=2026-10-10T00:00:00Z&end_time=2026-11-17T23:00:00Z';
    const theirs = await later.sessions(window);
    expect(theirs.length).toBeGreaterThan(120);
    expect(theirs).toEqual(await demo.sessions(window));
    const [maths] = theirs.filter(({ meeting_display_name: title }) => String(title) === 'Maths 8b');
    if (!maths) throw new Error('there was no class');
    expect(await later.rows(maths)).toEqual(await demo.rows(maths));
    const made = new Map((await later.meetings()).map((meeting) => [String(meeting.id), meeting]));
    for (const meeting of await demo.meetings()) expect(made.get(String(meeting.id)) ?? meeting).toEqual(meeting);
    await later.simulator.close();
  });
});

describe('the time of the demo', () => {
  test('keeps the timetable of the school across the change of summer time, in whichever zone it is', async () => {
    expect(all('Maths 8b').length).toBeGreaterThanOrEqual(17);
    for (const { started_at: start } of all('Maths 8b')) expect(clockAt(time(start))).toMatch(/^(Mon 07:5\d|Tue 09:5\d|Thu 08:4\d)$/);
    const offsets = new Set(
      all('Maths 8b').map(({ started_at: start }) => `${String(start).slice(11, 13)} ${clockAt(time(start)).slice(0, 6)}`),
    );
    expect(offsets.size).toBeGreaterThan(3);
    const elsewhere = await readDemo(NOW, 'America/New_York');
    const lesson = titled(await elsewhere.sessions(), 'Maths 8b');
    expect(clockAt(time(lesson.started_at), 'America/New_York')).toMatch(/^(Mon 07:5\d|Tue 09:5\d|Thu 08:4\d)$/);
    await elsewhere.simulator.close();
  });

  test('leaves out what is still to come today', () => {
    expect(sessions.every(({ started_at: start }) => time(start) <= Date.parse(NOW))).toBe(true);
    expect(
      sessions.some(({ started_at: start, meeting_display_name: title }) => String(start) > '2026-11-18' && String(title) === 'History 8b'),
    ).toBe(true);
  });

  test('has meetings and their lists made on working days, at different times, before their first session', async () => {
    const meetings = await demo.meetings();
    const days = new Set(meetings.map(({ created_at: made }) => String(made).slice(0, 10)));
    expect(meetings.length).toBeGreaterThan(35);
    expect(days.size).toBeGreaterThan(20);
    for (const meeting of meetings) {
      const made = time(meeting.created_at);
      expect(isWorkingTime(made, '08:00', '18:00'), `${meeting.title} ${meeting.created_at}`).toBe(true);
      for (const session of sessions.filter(({ associated_id: id }) => id === meeting.id)) {
        expect(time(session.started_at)).toBeGreaterThan(made + DAY);
        expect((await demo.invited(session)).every(({ created_at: added }) => time(added) < time(session.started_at))).toBe(true);
      }
    }
  });
});

describe('the people of the demo', () => {
  test('are the same pupils in a class each week, all on its list, no first name twice, and rarely all there', async () => {
    const [latest] = all('Maths 8b');
    if (!latest) throw new Error('there was no class');
    const invited = (await demo.invited(latest)).map(({ id }) => String(id));
    const attendances: number[] = [];
    for (const lesson of all('Maths 8b')) {
      const came = new Set((await demo.rows(lesson)).map((row) => String(row.user_id)));
      expect([...came].every((id) => invited.includes(id))).toBe(true);
      attendances.push(came.size / invited.length);
    }
    expect(invited).toHaveLength(27);
    const mean = attendances.reduce((sum, share) => sum + share, 0) / attendances.length;
    expect(mean).toBeGreaterThan(0.85);
    expect(mean).toBeLessThan(0.98);
    const names = (await demo.rows(latest)).map(nameOf);
    expect(new Set(names.map((name) => name.split(' ')[0])).size).toBe(new Set(names).size);
  });

  test('bear the same custom ids in every subject', async () => {
    const ids = async (title: string) =>
      new Map((await demo.invited(titled(sessions, title))).map((row) => [String(row.custom_participant_id), String(row.name)]));
    const [maths, english] = [await ids('Maths 8b'), await ids('English 8b')];
    const both = [...maths].filter(([id, name]) => english.get(id) === name);
    expect(both).toHaveLength(26);
  });

  test('are mostly on time, with somebody late more often than not and one away for a whole week now and then', async () => {
    const lessons = [...all('Maths 8b'), ...all('English 8b')];
    const late = new Map<string, number>();
    const cameInWeek = new Map<string, Set<number>>();
    for (const lesson of lessons) {
      const week = Math.floor((time(lesson.started_at) / DAY + 3) / 7);
      const seen = new Set<string>();
      for (const row of await demo.rows(lesson)) {
        const id = String(row.custom_participant_id);
        if (!seen.has(id) && minutesLate(lesson, row) > 2.5) late.set(id, (late.get(id) ?? 0) + 1);
        seen.add(id);
        cameInWeek.set(id, (cameInWeek.get(id) ?? new Set()).add(week));
      }
    }
    const shares = [...cameInWeek.keys()].map((id) => (late.get(id) ?? 0) / lessons.length);
    expect(shares.filter((share) => share > 0.5).length).toBeGreaterThanOrEqual(1);
    expect(shares.filter((share) => share > 0.5).length).toBeLessThanOrEqual(3);
    expect(shares.filter((share) => share < 0.2).length).toBeGreaterThan(20);
    const weeks = new Set(lessons.map((lesson) => Math.floor((time(lesson.started_at) / DAY + 3) / 7))).size;
    expect([...cameInWeek.values()].filter((came) => came.size < weeks).length).toBeGreaterThan(0);
  });

  test('write their names in their scripts in the Arabic and the Japanese team', async () => {
    for (const [title, script] of [
      ['اجتماع', /^[\p{Script=Arabic} ]+$/u],
      ['週次', /^[\p{Script=Han} 々]+$/u],
    ] as const) {
      const rows = await demo.rows(titled(sessions, title));
      expect(rows.length).toBeGreaterThan(4);
      for (const row of rows) expect(nameOf(row)).toMatch(script);
    }
  });

  test('are three at an interview, the host first, and a parent who is awaited in vain once an evening', async () => {
    const interview = await demo.rows(titled(sessions, 'Interview:'));
    expect(new Set(interview.map(({ user_id: id }) => String(id))).size).toBe(3);
    expect(interview[0]?.preset_name).toBe('group_call_host');
    const talks = sessions.filter(({ meeting_display_name: title }) => String(title).startsWith('Parent'));
    const sizes = await Promise.all(talks.map(async (talk) => new Set((await demo.rows(talk)).map(({ user_id: id }) => String(id))).size));
    expect(sizes.filter((size) => size === 1).length).toBe(talks.length / 4);
  });

  test('register for a webinar more often than they come, and are ten thousand at the town hall', async () => {
    const webinar = titled(sessions, 'Webinar:');
    const came = new Set((await demo.rows(webinar)).map(({ user_id: id }) => String(id))).size;
    expect(came).toBeGreaterThan(300);
    expect((await demo.invited(webinar)).length).toBeGreaterThan(came * 1.5);
    const people = await demo.rows(titled(sessions, 'Town hall'));
    expect(people).toHaveLength(10_000);
    const names = people.map(nameOf);
    expect(names.length - new Set(names).size).toBeLessThan(200);
  });

  test('have the cities and hours of their region, and a machine whose parts fit', async () => {
    const rows = await demo.rows(titled(sessions, 'Maths 8b'));
    for (const { id } of rows.slice(0, 12)) {
      const report = (await demo.kit(`/{app}/sessions/peer-report/${id}`)).body.data?.participant?.peer_report?.metadata;
      if (!report) continue;
      expect(String(report.ip_information?.timezone)).toBe('Europe/Berlin');
      expect(String(report.ip_information?.org)).toMatch(/(Berlin|Potsdam) (Broadband|Fibre|Mobile)$/);
      const labels = JSON.stringify(report.selected_device_updates);
      const system = String(report.device_info?.os);
      if (/MacBook|FaceTime/.test(labels)) expect(system).toBe('macOS');
      if (/Realtek/.test(labels)) expect(system).toBe('Windows');
      if (/iPhone/.test(labels)) expect(system).toBe('iOS');
    }
  });
});

describe('the other vendor', () => {
  test('has a language school, tutors and a doctor, with room ids that somebody chose', async () => {
    const list = listOf((await demo.videosdk('/v2/sessions?perPage=200')).body.data);
    const rooms = new Set(list.map(({ customRoomId }) => String(customRoomId)));
    for (const room of ['german-a1-evening', 'maths-tutoring-grade-7', 'open-evening', 'english-b2']) expect(rooms).toContain(room);
    expect([...rooms].filter((room) => /^consultation-\d{4}$/.test(room)).length).toBeGreaterThan(20);
    for (const session of list) {
      const entries = listOf(session.participants);
      expect(entries.length).toBeGreaterThan(0);
      expect(new Set(entries.map(({ participantId }) => String(participantId))).size).toBe(entries.length);
    }
    const made = listOf((await demo.videosdk('/v2/rooms?perPage=200')).body.data);
    expect(made.every(({ createdAt }) => isWorkingTime(time(createdAt), '08:00', '18:00'))).toBe(true);
  });
});
