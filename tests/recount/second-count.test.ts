import { describe, expect, test } from 'vitest';
import { plainKey } from './plain-key';
import { secondCount } from './second-count';
import type { Choices, Given, GivenRow } from './shapes';
import { at, given, log, row, session, stayRow, visit } from './small-session';

const DEFAULTS: Choices = { excludedRoles: [], rooms: 'all', counted: 'people', window: 'core' };
const MINUTE = 60_000;

function count(input: Given, choices: Partial<Choices> = {}) {
  const result = secondCount(input, { ...DEFAULTS, ...choices });
  const person = (name: string) => {
    const found = result.people.find((one) => one.names.includes(name));
    if (!found) throw new Error(`nobody is called ${name}`);
    return found;
  };
  return { ...result, person };
}

const minutes = (ms: number) => ms / MINUTE;
const one = (fields: Partial<GivenRow>) => count(given(session('9:00', '10:00'), [row({ name: 'Ann', ...fields })])).person('Ann');

describe('the second count', () => {
  test('counts a leave without a join from the making of the record', () => {
    const ola = row({ userId: 'ola', name: 'Ola', createdAt: at('9:50'), events: log('L9:50:04') });
    const result = count(given(session('9:00', '10:00'), [ola, visit('Teo', '9:00', '10:00')]));
    expect(result.person('Ola')).toMatchObject({ presentMs: 4_000, assumedMs: 4_000, verdict: 'absent', flags: ['start-assumed'] });
  });

  test('takes a recorded leave of an entry without a start for a stay', () => {
    const rows = [stayRow('ida', '9:00-9:20', '-9:50'), stayRow('jan', '-9:50'), stayRow('kai', '9:00-10:00')];
    const result = count(given(session('9:00', '10:00', { liveConnections: null }), rows));
    expect(result.person('jan')).toMatchObject({ state: 'left', leftAt: at('9:50'), presentMs: 50 * MINUTE, flags: ['start-assumed'] });
    expect(result.person('ida')).toMatchObject({ leftAt: at('9:50'), presentMs: 50 * MINUTE, assumedMs: 30 * MINUTE, joins: 1 });
  });

  test('calls somebody by the last name and keeps all names', () => {
    const rows = [visit('m', '9:00', '9:10', { name: 'iPhone' }), visit('m', '9:10:30', '10:00', { name: 'Marta' })];
    expect(count(given(session('9:00', '10:00'), rows)).person('iPhone')).toMatchObject({ name: 'Marta', names: ['Marta', 'iPhone'] });
  });

  test('keeps people without ids apart', () => {
    const rows = ['9:00', '9:05', '9:10'].map((from) => visit(`at ${from}`, from, '9:40', { userId: null }));
    expect(count(given(session('9:00', '10:00'), rows))).toMatchObject({ people: { length: 3 }, peak: 3, peakAt: at('9:10') });
  });

  test('finds letters that do not fall apart and blanks of every kind', () => {
    const names = [
      'Stanisław Żołądź',
      'Jørgen Bjørnæs',
      'Đurđa Šarić',
      'Ingrid Weiß',
      'Işıl Kaya',
      'Rui\u00a0\u00a0Dias',
      'Li\u200bna\tHaas ',
    ];
    expect(names.map(plainKey)).toEqual([
      'stanislaw zoladz',
      'jorgen bjornaes',
      'durda saric',
      'ingrid weiss',
      'isil kaya',
      'rui dias',
      'lina haas',
    ]);
  });

  test('moves the clock of an answer that is minutes behind', () => {
    const rows = [visit('Al', '11:40', null), visit('Bea', '11:59', null)];
    const result = count(given(session('11:40', null, { liveConnections: 2 }), rows, { answeredAt: at('11:57') }));
    expect(result).toMatchObject({ live: true, asOf: at('11:59') + 1 });
    expect(result.people.map((person) => person.state)).toEqual(['in', 'in']);
  });

  test('judges six pupils by their lesson although one tab stays open for hours', () => {
    const rows = [
      visit('Iva', '8:58', '9:45'),
      visit('Jonas', '9:00', '9:45'),
      visit('Kemal', '9:01', '9:44'),
      visit('Lotte', '9:03', '9:45'),
      visit('Mira', '9:00', '9:46'),
      visit('Nils', '9:00', '14:00'),
    ];
    const result = count(given(session('8:58', '14:02'), rows));
    expect(result.window).toMatchObject({ start: at('9:00'), end: at('9:45'), crowd: 6, begins: 4, ends: 3 });
    expect(result.people.map((person) => [person.verdict, person.late, person.leftEarly])).toEqual(
      rows.map(() => ['present', false, false]),
    );
    expect(minutes(result.person('Nils').presentMs)).toBe(300);
  });

  test('lets no recorder move the window', () => {
    const rows = [stayRow('recorder', '8:30-10:00'), stayRow('ann', '9:00-10:00'), stayRow('ben', '9:00-10:00')];
    const result = count(given(session('8:30', '10:00'), rows));
    expect(result.person('ann')).toMatchObject({ attendance: 1, late: false });
    expect(result.person('recorder')).toMatchObject({ counted: false, verdict: null, presentMs: 90 * MINUTE });
    expect(count(given(session('8:30', '10:00'), rows), { counted: 'all' }).person('recorder').counted).toBe(true);
  });

  test('lets groups go on after the main room', () => {
    const rows = [visit('Ann', '9:00', '9:20'), visit('Ann', '9:20', '10:00', { roomId: 'group' })];
    const input = given(session('9:00', '9:25'), rows, { rooms: [session('9:20', '10:00', { id: 'group' })] });
    expect(count(input)).toMatchObject({ start: at('9:00'), end: at('10:00') });
    expect(count(input).person('Ann')).toMatchObject({ presentMs: 60 * MINUTE, joins: 1, roomChanges: 0 });
    expect(count(input, { rooms: 'main' }).person('Ann').presentMs).toBe(20 * MINUTE);
  });

  test('keeps all roles, the one carried longest first', () => {
    const rows = [visit('Gil', '9:00', '9:10'), visit('Gil', '9:10:20', '10:00', { role: 'host' }), visit('Teo', '9:00', '10:00')];
    const result = count(given(session('9:00', '10:00'), rows), { excludedRoles: ['host'] });
    expect(result.person('Gil')).toMatchObject({ role: 'host', roles: ['host', 'guest'], counted: true, reconnects: 1 });
  });

  test('reads more joins than leaves', () => {
    const events = log(
      'J14:05 J14:05:44 L14:06:10 J14:06:35 J14:07:20 L14:07:40 J14:08:10 J14:08:30 L14:08:30 J14:09:00 J14:09:32 L14:10 J14:19:40 L14:50:50 L14:54:15',
    );
    const rows = [row({ name: 'Sami', joinedAt: at('14:05'), events }), visit('Teo', '14:00', '15:00')];
    const sami = count(given(session('14:00', '15:00'), rows)).person('Sami');
    expect(sami).toMatchObject({ presentMs: 2_115_000, joins: 4, reconnects: 2, absences: 1, flags: ['repeated-join', 'repeated-leave'] });
  });

  test('assumes the end of the session for who was in when it ended for all', () => {
    const rows = [visit('Hanne', '9:00', null), visit('Lia', '9:02', null), visit('Max', '9:00', '9:30')];
    const result = count(given(session('9:00', '10:00'), rows));
    for (const name of ['Hanne', 'Lia']) {
      expect(result.person(name)).toMatchObject({ leftAt: at('10:00'), flags: ['end-assumed'], assumedMs: result.person(name).presentMs });
    }
  });

  test('distinguishes nobody yet from nobody', () => {
    expect(count(given(session('11:55', null), [], { answeredAt: at('12:00') }))).toMatchObject({ live: true, people: [] });
    expect(count(given(session('9:00', '9:10'), []))).toMatchObject({ live: false, people: [], window: { start: at('9:00') } });
  });

  test('ignores an old end of a session that went on', () => {
    const rows = [visit('Al', '10:00', '10:55'), visit('Bea', '11:02', null), visit('Cas', '11:03', null)];
    const live = session('10:00', '11:00', { status: 'live', liveConnections: 2 });
    const result = count(given(live, rows, { answeredAt: at('12:00') }));
    expect(result.live).toBe(true);
    expect(result.people.map((person) => person.state)).toEqual(['left', 'in', 'in']);
  });

  test('counts longer than a day, overlapping entries once, and two people of one name twice', () => {
    const long = count(given(session('8:00', '1d 10:00'), [visit('Teo', '8:00', '1d9:30')], { answeredAt: at('3d 8:00') }));
    expect(minutes(long.person('Teo').presentMs)).toBe(25.5 * 60);
    const entries = [stayRow('mo', '9:00-9:50', '9:10-9:40', '9:30-10:00'), stayRow('kai', '9:00-10:00')];
    expect(count(given(session('9:00', '10:00'), entries)).person('mo')).toMatchObject({ presentMs: 60 * MINUTE, attendance: 1 });
    const twins = [visit('a', '9:00', '9:20', { name: 'Kim Lee' }), visit('b', '9:00', '10:00', { name: 'Kim Lee' })];
    expect(count(given(session('9:00', '10:00'), twins)).people.map((person) => minutes(person.presentMs))).toEqual([20, 60]);
  });
});

describe('the second count of one connection', () => {
  const socketed = (text: string) =>
    text.split(' ').flatMap((word) => log(word.slice(1)).map((event) => ({ ...event, socket: word.charAt(0) })));

  test('lets the late leave of an old socket end nobody', () => {
    expect(one({ events: socketed('aJ9:00 bJ9:20 aL9:21 bL9:50') })).toMatchObject({ presentMs: 50 * MINUTE, joins: 1, flags: [] });
    expect(one({ events: socketed('aJ9:00 bJ9:20 bL9:50') })).toMatchObject({ presentMs: 50 * MINUTE, assumedMs: 20 * MINUTE });
  });

  test('ignores a leave before the join that its fields tell', () => {
    const ann = one({ joinedAt: at('9:10'), leftAt: at('9:40'), events: log('L9:05') });
    expect(ann).toMatchObject({ presentMs: 30 * MINUTE, joinedAt: at('9:10'), flags: ['repeated-leave'] });
  });

  test('takes of doubtful widenings what is nearest to the duration', () => {
    const fields = { joinedAt: at('9:00'), leftAt: at('9:50'), events: log('J9:25 L9:45') };
    const presence = (duration: number | null) => minutes(one({ ...fields, providerDurationMs: duration }).presentMs);
    expect([null, 20, 25, 45, 50].map((duration) => presence(duration && duration * MINUTE))).toEqual([20, 20, 25, 45, 50]);
    expect(one(fields).flags).toEqual(['fields-disagree']);
  });

  test('widens by up to two minutes, and after a repeated leave not at all', () => {
    expect(one({ joinedAt: at('9:00'), leftAt: at('9:42'), events: log('J9:02 L9:40') }).presentMs).toBe(42 * MINUTE);
    expect(one({ leftAt: at('9:42'), events: log('J9:02 L9:40 L9:41') }).presentMs).toBe(38 * MINUTE);
  });

  test('takes for an open end the duration, then the next connection, then the end of the room', () => {
    expect(one({ events: log('J9:00'), providerDurationMs: 12 * MINUTE }).leftAt).toBe(at('9:12'));
    expect(one({ events: log('J9:00 J9:15'), providerDurationMs: 12 * MINUTE }).leftAt).toBe(at('10:00'));
    const rows = [visit('Ann', '9:00', null), visit('Ann', '9:30', '9:40')];
    expect(count(given(session('9:00', '10:00'), rows)).person('Ann')).toMatchObject({ presentMs: 40 * MINUTE, assumedMs: 30 * MINUTE });
  });

  test('keeps who had an empty stay as left, and drops what is negative', () => {
    expect(one({ events: log('J9:10 L9:10') })).toMatchObject({ state: 'left', presentMs: 0, joins: 0, joinedAt: null, flags: [] });
    expect(one({ joinedAt: at('9:20'), leftAt: at('9:10') })).toMatchObject({ state: 'never', flags: ['invalid-times'] });
  });
});

describe('the second count of live and ended sessions', () => {
  const silent = [visit('Ann', '9:00', '9:30')];

  test('takes a session for ended an hour after the last sign of life, unless somebody is in', () => {
    const live = session('9:00', null, { liveConnections: 3 });
    expect(count(given(live, silent, { answeredAt: at('10:30') })).live).toBe(true);
    const forgotten = count(given(live, silent, { answeredAt: at('10:30:01') }));
    expect(forgotten).toMatchObject({ live: false, end: at('9:30'), flags: ['session-end-assumed'] });
    expect(count(given(live, [...silent, visit('Bea', '9:00', null)], { answeredAt: at('1d 12:00') })).live).toBe(true);
    expect(count(given({ ...live, liveConnections: 0 }, [visit('Bea', '9:00', null)], { answeredAt: at('1d 12:00') })).live).toBe(false);
  });

  test('fills a change of rooms within a minute, and counts it as no join', () => {
    const rows = [visit('Ann', '9:00', '9:20'), visit('Ann', '9:20:40', '10:00', { roomId: 'group' })];
    const input = given(session('9:00', '10:00'), rows, { rooms: [session('9:20', '10:00', { id: 'group' })] });
    expect(count(input).person('Ann')).toMatchObject({ presentMs: 60 * MINUTE, joins: 1, roomChanges: 1, reconnects: 0 });
  });
});
