import { describe, expect, test } from 'vitest';
import type { Connection } from '@/lib/domain/connection';
import { count, joining, liveSession, m, row, session } from '@/lib/domain/testing/sample-session';
import { defaultThresholds } from '@/lib/domain/thresholds';
import { words } from '@/lib/providers/id-forms';
import { type ListQuery, listPeople } from './list-people';

const stay = (from: number, to: number, fields: Partial<Connection> = {}) => row({ joinedAt: m(from), leftAt: m(to), ...fields });
const invitee = (id: string, name: string, role: string | null = null) => ({
  id,
  name,
  externalId: `${id}-own`,
  role,
  createdAt: null,
  updatedAt: null,
  picture: null,
});

function rowsOf(
  rows: Connection[],
  query: Partial<ListQuery> = {},
  { missing = [], input = {} }: { missing?: ReturnType<typeof invitee>[]; input?: object } = {},
) {
  const counted = count(rows, { idForm: words, ...input });
  return listPeople(counted, { view: 'people', sort: 'joinedAt', order: 'asc', ...query }, defaultThresholds, missing).rows;
}
const ids = (...asked: Parameters<typeof rowsOf>) => rowsOf(...asked).map(({ id }) => id);

describe('filters', () => {
  test('find by a role anybody who ever carried it (rule 4)', () => {
    const rows = [
      stay(0, 10, { userId: 'gil', role: 'guest' }),
      stay(10, 60, { userId: 'gil', role: 'host' }),
      stay(0, 60, { userId: 'teo', role: 'guest' }),
    ];
    expect(ids(rows, { role: 'host' })).toEqual(['gil']);
    expect(ids(rows, { role: 'guest' })).toEqual(['gil', 'teo']);
    expect(ids(rows, { role: 'viewer' })).toEqual([]);
  });

  test('find by a search every name that was carried, and every id', () => {
    const rows = [
      stay(0, 10, { userId: 'u1', name: 'iPhone', externalId: 'first' }),
      stay(11, 60, { userId: 'u1', name: 'Marta Quiroga', externalId: 'second' }),
      stay(0, 60, { userId: 'u2', name: 'Teo' }),
    ];
    for (const search of ['iphone', 'marta', 'first', 'second', 'u1']) expect(ids(rows, { search })).toEqual(['u1']);
    expect(rowsOf(rows, { search: 'iphone' })[0]).toMatchObject({ name: 'Marta Quiroga', names: ['Marta Quiroga', 'iPhone'] });
  });

  test('find by a state, and with it who has no readable time', () => {
    const rows = [row({ userId: 'in', joinedAt: m(0) }), stay(0, 5, { userId: 'left' }), row({ userId: 'never' })];
    for (const state of ['in', 'left', 'never'] as const) expect(ids(rows, { state }, { input: liveSession })).toEqual([state]);
  });

  test('find nobody of a live session by a verdict', () => {
    const rows = [row({ joinedAt: m(0) })];
    for (const verdict of ['present', 'partial', 'absent'] as const) expect(ids(rows, { verdict }, { input: liveSession })).toEqual([]);
  });

  test('find nobody who is not counted by a verdict', () => {
    expect(ids([stay(0, 60, { notPerson: true })], { verdict: 'present' })).toEqual([]);
  });
});

describe('invitees who never came', () => {
  const rows = [stay(0, 60, { userId: 'a', name: 'Ann' }), row({ userId: 'n', name: 'Never In' })];
  const missing = [invitee('z', 'Zed', 'guest'), invitee('b', 'Bo')];

  test('are rows where asked for, without figures, last in both orders', () => {
    expect(ids(rows, {}, { missing })).toEqual(['a', 'n']);
    expect(ids(rows, { neverCame: 'only', sort: 'name' }, { missing })).toEqual(['b', 'z']);
    for (const order of ['asc', 'desc'] as const)
      expect(ids(rows, { neverCame: 'with', sort: 'joinedAt', order }, { missing })).toEqual(['a', 'n', 'b', 'z']);
    expect(ids(rows, { neverCame: 'with', sort: 'name', order: 'desc' }, { missing })).toEqual(['a', 'n', 'z', 'b']);
    expect(rowsOf(rows, { neverCame: 'only' }, { missing })[1]).toMatchObject({
      id: 'z',
      state: 'never-came',
      role: 'guest',
      verdict: null,
      presentMs: null,
      attendance: null,
      joins: null,
      outsideWindowMs: null,
    });
  });

  test('are found by name, id, custom id, role and state', () => {
    const found = (query: Partial<ListQuery>) => ids(rows, { neverCame: 'with', ...query }, { missing });
    expect(found({ search: 'zed' })).toEqual(['z']);
    expect(found({ search: 'b-own' })).toEqual(['b']);
    expect(found({ role: 'guest' })).toEqual(['z']);
    expect(found({ state: 'never-came' })).toEqual(['b', 'z']);
  });

  test('are neither listed nor counted among those who were not there in a range', () => {
    const counted = count(rows, { idForm: words });
    const query = { view: 'people', sort: 'joinedAt', order: 'asc', neverCame: 'with', present: { from: m(0), to: m(10) } } as const;
    expect(listPeople(counted, query, defaultThresholds, missing).range).toEqual({ throughout: 1, part: 0, none: 1 });
    const gone = listPeople(counted, { ...query, answer: 'none' }, defaultThresholds, missing).rows;
    expect(gone.map(({ state }) => state)).not.toContain('never-came');
    expect(gone).toHaveLength(1);
  });
});

describe('the view of connections', () => {
  const rows = [
    stay(0, 60, { userId: 'u', name: 'Kim', role: 'host' }),
    stay(30, 40, { userId: 'u', name: 'Phone', role: 'guest' }),
    stay(0, 60, { userId: 'v' }),
  ];

  test('judges nobody, as a second device that joins late is no late person', () => {
    const connections = rowsOf(rows, { view: 'connections' });
    expect(connections.map(({ verdict, late, leftEarly }) => [verdict, late, leftEarly])).toEqual(Array(3).fill([null, false, false]));
    expect(connections.map(({ attendance }) => attendance)).toEqual([1, 1, 1 / 6]);
  });

  test('gives each its own name, role and state, and the names of its person', () => {
    expect(
      rowsOf(rows, { view: 'connections', search: 'phone' }).map(({ name, names, role, roles }) => ({ name, names, role, roles })),
    ).toEqual([
      { name: 'Kim', names: ['Phone', 'Kim'], role: 'host', roles: ['host'] },
      { name: 'Phone', names: ['Phone', 'Kim'], role: 'guest', roles: ['guest'] },
    ]);
    const live = [row({ userId: 'u', joinedAt: m(0) }), stay(0, 5, { userId: 'u' })];
    expect(
      rowsOf(live, { view: 'connections', sort: 'duration', order: 'desc' }, { input: liveSession }).map(({ state }) => state),
    ).toEqual(['in', 'left']);
  });

  test('says of each what of it is assumed, whatever the other covers', () => {
    const open = [row({ userId: 'u', joinedAt: m(0) }), stay(0, 60, { userId: 'u' })];
    const assumed = (view: ListQuery['view']) => rowsOf(open, { view }).map(({ assumedMs }) => (assumedMs ?? 0) / 60_000);
    expect(assumed('people')).toEqual([0]);
    expect(assumed('connections').sort()).toEqual([0, 60]);
  });
});

describe('listPeople', () => {
  test('sorts by presence in the range', () => {
    const rows = [
      stay(0, 12, { userId: 'a' }),
      stay(5, 60, { userId: 'b' }),
      row({ userId: 'c', events: [joining(m(18))], leftAt: m(60) }),
    ];
    const query = { sort: 'presentInRangeMs', present: { from: m(10), to: m(20) } } as const;
    expect(ids(rows, { ...query, order: 'desc' })).toEqual(['b', 'a', 'c']);
    expect(ids(rows, { ...query, order: 'asc' })).toEqual(['a', 'c', 'b']);
    expect(ids(rows, { sort: 'presentInRangeMs', order: 'desc' })).toEqual(['b', 'c', 'a']);
  });

  test('counts a room change as presence in every list', () => {
    const room = session({ id: 'r', startedAt: m(20), endedAt: m(60) });
    const rows = [stay(0, 20, { userId: 'u' }), stay(20.5, 40, { userId: 'u', roomId: 'r' })];
    expect(rowsOf(rows, { present: { from: m(20.1), to: m(20.4) } }, { input: { rooms: [room] } })[0]).toMatchObject({
      presentMs: 40 * 60_000,
      roomChanges: 1,
    });
  });
});
