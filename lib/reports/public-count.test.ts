import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReportFields, ReportInclude } from '@/lib/domain/answers/report-answer';
import { toParticipantAnswer } from '@/lib/domain/answers/to-participant-answer';
import { toParticipantRow } from '@/lib/domain/answers/to-participant-row';
import { toCurveColumns, toLanes } from '@/lib/domain/answers/to-timeline-columns';
import type { Connection } from '@/lib/domain/connection';
import { countSession } from '@/lib/domain/count-session';
import { listPeople, participantSorts } from '@/lib/domain/lists/list-people';
import type { Session } from '@/lib/domain/session';
import { defaultCountOptions as options } from '@/lib/domain/testing/default-count-options';
import { defaultThresholds } from '@/lib/domain/thresholds';
import { words } from '@/lib/providers/id-forms';
import { publicCount, publicQuery } from './public-count';
import { publicRow } from './public-row';
import type { PublicRules } from './public-rules';
import { publicFreshness, publicRooms, publicSession } from './public-session';
import { publicIdOf } from './report-key';

const start = Date.UTC(2026, 10, 17, 8);
let made = 0;
/** A word that stands nowhere else: if it is found in an answer, that is where it leaked. */
const secret = (what: string) => `${what}zq${(made++).toString(36)}qz`;

function connection(index: number): Connection {
  return {
    id: secret('id'),
    reportId: secret('report'),
    userId: index % 5 === 0 ? null : secret('user'),
    externalId: secret('custom'),
    name: `${secret('name')} ${secret('family')}`,
    role: secret('role'),
    joinedAt: start + index * 1_000,
    leftAt: start + 3_600_000 - index * 500,
    createdAt: null,
    providerDurationMs: 1_000,
    updatedAt: null,
    events: [{ kind: 'other', at: start, label: secret('EVENT'), session: secret('call'), socket: secret('socket') }],
    stays: null,
    roomId: index % 7 === 0 ? 'room' : null,
    notPerson: false,
    invalidTimes: false,
  };
}

const session: Session = {
  id: secret('session'),
  meetingId: secret('meeting'),
  title: secret('title'),
  status: 'ended',
  startedAt: start,
  endedAt: start + 3_600_000,
  createdAt: null,
  providerPeak: 80,
  liveConnections: null,
  minutes: 1_234,
  invalidTimes: false,
};
const room: Session = { ...session, id: 'room', title: secret('room') };
const connections = Array.from({ length: 80 }, (_, index) => connection(index));
const count = countSession({ session, rooms: [room], connections, answeredAt: start + 7_200_000, idForm: words }, options);

/** Two people and somebody unknown with one custom id; one of them came with two devices. */
const twoDevices = countSession(
  {
    session,
    rooms: [],
    connections: ['u', 'u', 'v', null].map((userId, index) => ({ ...connection(index), userId, externalId: 'shared' })),
    answeredAt: start + 7_200_000,
    idForm: words,
  },
  options,
);

const withTimes = { neverCame: false, times: true, verdicts: true };

function rulesOf(names: PublicRules['names'], include: ReportInclude, fields: ReportFields): PublicRules {
  const idOf = (id: string) => publicIdOf('salt', id);
  const numbers = new Map(count.people.map(({ id }, index) => [idOf(id), index + 1]));
  return { reportId: 'the-report', title: 'Shown', names, include, fields, idOf, numberOf: (id) => numbers.get(id) };
}

/** Everything a recipient can be answered. */
function answersOf(rules: PublicRules): string {
  const shown = publicCount(count, rules);
  const rows = (['people', 'connections'] as const).flatMap((view) =>
    listPeople(shown, publicQuery({ view, sort: 'name', order: 'asc' }, rules), defaultThresholds).rows.map((row) =>
      publicRow(rules)(row, null),
    ),
  );
  const freshness = publicFreshness(
    {
      state: 'final',
      readAt: new Date(start).toISOString(),
      stale: true,
      reason: secret('reason'),
      reasonCode: 'provider_unavailable',
      refreshMs: null,
    },
    'live',
  );
  const people = shown.people.map((person) =>
    toParticipantAnswer({ session: publicSession(session, rules), count: shown, person, freshness, eventsPage: 1 }),
  );
  const lanes = toLanes(shown, listPeople(shown, { view: 'people', sort: 'role', order: 'desc' }, defaultThresholds).rows);
  return JSON.stringify([shown, rows, people, toCurveColumns(shown), lanes, publicRooms([room], rules)]);
}

const secretsOf = (pick: (one: Connection) => (string | null)[]) => connections.flatMap(pick).filter((text) => text !== null);
const always = [
  session.id,
  session.meetingId ?? '',
  session.title ?? '',
  room.title ?? '',
  ...secretsOf(({ id, reportId, userId, events }) => [
    id,
    reportId,
    userId,
    ...events.flatMap(({ label, session: call = '', socket = '' }) => [label, call, socket]),
  ]),
  'reasonzq',
];
const names = secretsOf(({ name }) => name?.split(' ') ?? []);
const customIds = secretsOf(({ externalId }) => [externalId]);
const roles = secretsOf(({ role }) => [role]);

const switches = fc.record({
  names: fc.constantFrom<PublicRules['names']>('full', 'initials', 'pseudonyms', 'none'),
  include: fc.record({
    curve: fc.boolean(),
    participants: fc.boolean(),
    detail: fc.boolean(),
    neverCame: fc.boolean(),
    quality: fc.boolean(),
    exports: fc.boolean(),
    times: fc.boolean(),
    verdicts: fc.boolean(),
  }),
  fields: fc.record({ externalId: fc.boolean(), role: fc.boolean(), device: fc.boolean(), place: fc.boolean() }),
});

describe('what recipients may see', () => {
  test('has no hidden value in it, whatever is switched on and off', () => {
    expect(always.length + names.length + customIds.length + roles.length).toBeGreaterThan(500);
    fc.assert(
      fc.property(switches, ({ names: mode, include, fields }) => {
        const text = answersOf(rulesOf(mode, include, fields)).toLowerCase();
        const hidden = [
          ...always,
          ...(mode === 'full' && include.participants ? [] : names),
          ...(fields.externalId && include.participants ? [] : customIds),
          ...(fields.role && include.participants ? [] : roles),
        ];
        for (const value of hidden) if (text.includes(value.toLowerCase())) throw new Error(`${value} is told`);
      }),
      { numRuns: 60 },
    );
  });

  test('shows what is switched on', () => {
    const all = { curve: true, participants: true, detail: true, quality: true, exports: true, ...withTimes };
    const text = answersOf(rulesOf('full', all, { externalId: true, role: true, device: true, place: true }));
    for (const value of [...names, ...customIds, ...roles]) expect(text).toContain(value);
  });

  test('is sorted and searched by what is visible alone', () => {
    const include = { curve: true, participants: true, detail: true, quality: false, exports: false, ...withTimes };
    const hidden = { externalId: false, role: false, device: false, place: false };
    const rules = rulesOf('none', include, hidden);
    const shown = publicCount(count, rules);
    const ids = (query: Parameters<typeof publicQuery>[0]) =>
      listPeople(shown, publicQuery(query, rules), defaultThresholds).rows.map(({ id }) => id);
    const plain = ids({ view: 'people', sort: 'joinedAt', order: 'asc' });
    for (const sort of ['name', 'role'] as const)
      for (const order of ['asc', 'desc'] as const) expect(ids({ view: 'people', sort, order })).toEqual(plain);
    for (const word of [names[0], customIds[0], roles[0], 'nobody'])
      expect(ids({ view: 'people', sort: 'joinedAt', order: 'asc', search: word })).toEqual(plain);
    expect(ids({ view: 'people', sort: 'joinedAt', order: 'asc', role: roles[0] })).toEqual(plain);

    const guests = rulesOf('pseudonyms', include, hidden);
    const guestCount = publicCount(count, guests);
    const guestRows = (query: Parameters<typeof publicQuery>[0]) =>
      listPeople(guestCount, publicQuery(query, guests), defaultThresholds).rows;
    for (const word of [...names.slice(0, 20), ...customIds.slice(0, 20)])
      expect(guestRows({ view: 'people', sort: 'name', order: 'asc', search: word })).toEqual([]);
    expect(guestRows({ view: 'people', sort: 'name', order: 'asc' }).map(({ name }) => name)).toEqual(
      Array.from({ length: guestCount.people.length }, (_, index) => `Guest ${index + 1}`).sort(),
    );
  });

  test('is found by the words of what is visible, in any order and with plain letters', () => {
    const include = { curve: false, participants: true, detail: true, quality: false, exports: false, ...withTimes };
    const odd = countSession(
      {
        session,
        rooms: [],
        connections: ['Żołądź, Stanisław', 'Ivo\tPetrov', 'Li\u200bna Haas'].map((name, index) => ({ ...connection(index), name })),
        answeredAt: start + 7_200_000,
        idForm: words,
      },
      options,
    );
    const finds = (mode: PublicRules['names'], search: string) => {
      const rules = { ...rulesOf(mode, include, { externalId: false, role: false, device: false, place: false }), numberOf: () => 7 };
      const query = publicQuery({ view: 'people', sort: 'name', order: 'asc', search }, rules);
      return listPeople(publicCount(odd, rules), query, defaultThresholds).rows.length;
    };
    const searches = ['stanislaw zoladz', 'petrov ivo', 'lina haas'];
    expect(searches.map((search) => finds('full', search))).toEqual([1, 1, 1]);
    expect(searches.map((search) => finds('pseudonyms', search))).toEqual([0, 0, 0]);
    expect(searches.map((search) => finds('initials', search))).toEqual([0, 0, 0]);
    expect(finds('initials', 's. ż.')).toBe(1);
  });

  test('is a list of people where details are not shown, whatever list is asked for', () => {
    const rowsFor = (detail: boolean) => {
      const include = { curve: true, participants: true, detail, quality: false, exports: false, ...withTimes };
      const rules = rulesOf('full', include, { externalId: false, role: false, device: false, place: false });
      const query = publicQuery({ view: 'connections', sort: 'joinedAt', order: 'asc' }, rules);
      return listPeople(publicCount(twoDevices, rules), query, defaultThresholds).rows.length;
    };
    expect([rowsFor(true), rowsFor(false)]).toEqual([4, 3]);
  });

  test('does not say that people share a custom id where custom ids are hidden', () => {
    const textFor = (externalId: boolean) => {
      const include = { curve: true, participants: true, detail: true, quality: true, exports: true, ...withTimes };
      const rules = rulesOf('full', include, { externalId, role: true, device: true, place: true });
      const shown = publicCount(twoDevices, rules);
      const { rows } = listPeople(shown, publicQuery({ view: 'people', sort: 'joinedAt', order: 'asc' }, rules), defaultThresholds);
      return JSON.stringify([shown, rows.map((row) => toParticipantRow(row))]);
    };
    expect(textFor(true)).toContain('same-custom-id');
    expect(textFor(false)).not.toContain('same-custom-id');
  });

  test('has the same people in the same places whatever they are called', () => {
    const include = { curve: true, participants: true, detail: false, quality: false, exports: false, ...withTimes };
    const fields = { externalId: false, role: false, device: false, place: false };
    const renamed = connections.map((one) => ({ ...one, name: secret('other'), externalId: null, role: null }));
    const others = countSession({ session, rooms: [room], connections: renamed, answeredAt: start + 7_200_000, idForm: words }, options);
    for (const sort of participantSorts) {
      const rules = rulesOf('none', include, fields);
      const rowsOf = (from: typeof count) =>
        listPeople(publicCount(from, rules), publicQuery({ view: 'people', sort, order: 'desc' }, rules), defaultThresholds).rows.map(
          (row) => JSON.stringify(toParticipantRow({ ...row, flags: [] })),
        );
      expect(rowsOf(others)).toEqual(rowsOf(count));
    }
  });
});
