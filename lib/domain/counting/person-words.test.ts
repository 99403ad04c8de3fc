import { describe, expect, test } from 'vitest';
import type { Connection } from '@/lib/domain/connection';
import { count, m, row, session } from '@/lib/domain/testing/sample-session';

function person(...rows: Partial<Connection>[]) {
  const [only, ...others] = count(rows.map((fields) => row({ userId: 'u', ...fields }))).people;
  if (only === undefined || others.length > 0) throw new Error('They are not one person.');
  return only;
}

const named = (name: string | null, from: number, to: number) => ({ name, joinedAt: m(from), leftAt: m(to) });

describe('names (rule 4)', () => {
  test('come from the connection whose first interval begins last, and are all kept', () => {
    const { name, names } = person(named('iPhone', 0, 10), named('Marta Quiroga', 11, 60), named('Marta', 5, 8));
    expect([name, names]).toEqual(['Marta Quiroga', ['Marta Quiroga', 'Marta', 'iPhone']]);
  });

  test('come first from connections without an interval, and from none without a readable name', () => {
    expect(person(named('Ann', 0, 10), { name: 'Never In' }, named(null, 20, 30)).names).toEqual(['Ann', 'Never In']);
    expect(person({ name: 'Only In The List' }).name).toBe('Only In The List');
    expect(person(named(null, 20, 30))).toMatchObject({ name: null, names: [] });
  });

  test('go by sort key where several begin last', () => {
    expect(person(named('Zoë', 0, 10), named('Émile', 0, 5), named('emile', 0, 3)).names.at(-1)).toBe('Zoë');
    expect(person(named('b', 0, 10), named('Ä', 0, 5)).name).toBe('Ä');
  });

  test('are listed once, by their last time, where they were carried twice', () => {
    expect(person(named('Ann', 0, 5), named('Anne', 10, 15), named('Ann', 20, 25)).names).toEqual(['Ann', 'Anne']);
  });

  test('compare by the cut where their connections begin with it', () => {
    expect(person(named('Early', -20, 10), named('Earlier', -30, 5)).names).toEqual(['Earlier', 'Early']);
  });
});

describe('several names at once (rule 4)', () => {
  const isFlagged = (...rows: Partial<Connection>[]) => person(...rows).flags.includes('several-names');

  test('are flagged where they differ on connections that overlap', () => {
    expect(isFlagged(named('Ann', 0, 10), named('Ben', 9, 20))).toBe(true);
    expect(isFlagged(named('Ann', 0, 30), named('Ann', 5, 8), named('Ben', 9, 20))).toBe(true);
    expect(isFlagged(named('Ann', 0, 30), named('Ben', 40, 50), named('Ben', 25, 35))).toBe(true);
  });

  test('are not flagged one after the other', () => {
    expect(isFlagged(named('Ann', 0, 10), named('Ben', 10, 20))).toBe(false);
    expect(isFlagged(named('Ann', 0, 10), named('Ann', 5, 12), named('Ben', 12, 20))).toBe(false);
  });

  test('count as one where they have one sort key, and as none where there is none', () => {
    expect(isFlagged(named('Émile  Roux', 0, 10), named('emile roux', 5, 20))).toBe(false);
    expect(isFlagged(named(null, 0, 10), named('Ben', 5, 20))).toBe(false);
  });

  test('do not count in assumed time, as a row that lost its leave covers half the session', () => {
    expect(isFlagged({ name: 'Ann', joinedAt: m(0) }, named('Ben', 10, 20))).toBe(false);
    expect(isFlagged({ name: 'Ann', leftAt: m(30), createdAt: m(5) }, named('Ben', 10, 20))).toBe(false);
  });
});

describe('roles (rule 4)', () => {
  const held = (role: string | null, from: number, to: number) => ({ role, joinedAt: m(from), leftAt: m(to) });

  test('are all kept, the one that was carried longest first', () => {
    expect(person(held('guest', 0, 10), held('host', 10, 60))).toMatchObject({ role: 'host', roles: ['host', 'guest'] });
    expect(person(held('host', 0, 10), held('guest', 10, 60))).toMatchObject({ role: 'guest', roles: ['guest', 'host'] });
  });

  test('are carried once by two devices at once', () => {
    const { roles } = person(held('guest', 0, 20), held('guest', 0, 20), held('host', 20, 50));
    expect(roles).toEqual(['host', 'guest']);
  });

  test('go by name in a tie, and are none on a connection without one', () => {
    expect(person(held('viewer', 0, 10), held('guest', 10, 20), held(null, 20, 60)).roles).toEqual(['guest', 'viewer']);
    expect(person(held(null, 0, 10))).toMatchObject({ role: null, roles: [] });
  });

  test('are timed inside the room, without the fills of room changes', () => {
    const room = session({ id: 'r', startedAt: m(20), endedAt: m(60) });
    const rows = [
      row({ userId: 'u', role: 'guest', joinedAt: m(-60), leftAt: m(20) - 30_000 }),
      row({ userId: 'u', role: 'host', roomId: 'r', joinedAt: m(20), leftAt: m(40) - 1 }),
    ];
    expect(count(rows, { rooms: [room] }).people[0]).toMatchObject({ roomChanges: 1, roles: ['host', 'guest'] });
  });
});

describe('who is not counted (rules 4 and 10)', () => {
  const excludedRoles = ['bot', 'robot'];
  const counted = (rows: Partial<Connection>[]) =>
    count(
      rows.map((fields, index) => row({ userId: 'u', joinedAt: m(index * 10), leftAt: m(index * 10 + 10), ...fields })),
      {},
      { excludedRoles },
    );

  test('is not somebody who came once as an excluded role and once as another, or as none, whichever came first', () => {
    for (const roles of [
      ['bot', 'guest'],
      ['guest', 'bot'],
      ['bot', null],
    ]) {
      const { people, summary } = counted(roles.map((role) => ({ role })));
      expect(people.map((one) => one.counted)).toEqual([true]);
      expect(summary).toMatchObject({ people: 1, notCounted: 0, connections: 2, peak: 1, averagePresentMs: 20 * 60_000 });
    }
  });

  test('is somebody who only ever came as excluded roles or as a recorder', () => {
    const { people, summary } = counted([{ role: 'bot' }, { role: 'robot' }, { notPerson: true }]);
    expect(people.map((one) => one.counted)).toEqual([false]);
    expect(summary).toMatchObject({ people: 0, notCounted: 1, connections: 0, peak: 0 });
  });

  test('is told by excluded roles that are compared exactly', () => {
    expect(counted([{ role: 'Bot' }]).summary.people).toBe(1);
  });
});
