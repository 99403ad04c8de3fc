import { describe, expect, test } from 'vitest';
import type { Connection } from '@/lib/domain/connection';
import { count, entry, m, row, session } from '@/lib/domain/testing/sample-session';
import { words } from '@/lib/providers/id-forms';

const at = { joinedAt: m(0), leftAt: m(10) };
const people = (...rows: Partial<Connection>[]) => count(rows.map((fields) => row({ ...at, ...fields }))).people;
const sizes = (...rows: Partial<Connection>[]) =>
  people(...rows)
    .map(({ connections }) => connections.length)
    .sort();

describe('who is who (rule 4)', () => {
  test('counts two devices of one user at once as one', () => {
    const counted = count([row({ userId: 'u', joinedAt: m(0), leftAt: m(10) }), row({ userId: 'u', joinedAt: m(5), leftAt: m(20) })]);
    expect(counted.people).toHaveLength(1);
    expect(counted.people[0]).toMatchObject({ presentMs: 20 * 60_000, joins: 1 });
    expect(counted.summary).toMatchObject({ people: 1, connections: 2, peak: 1 });
  });

  test('gives a row without a user to the one person whose rows carry its custom id', () => {
    expect(sizes({ userId: 'u', externalId: 'c' }, { userId: null, externalId: 'c' })).toEqual([2]);
    expect(sizes({ userId: null, externalId: 'c' }, { userId: 'u' }, { userId: 'u', externalId: 'c' })).toEqual([3]);
  });

  test('keeps it apart with two persons of that custom id, with the other rows like it, and flags the two', () => {
    const anonymous = { userId: null, externalId: 'c' };
    expect(sizes({ userId: 'u', externalId: 'c' }, { userId: 'v', externalId: 'c' }, anonymous, anonymous)).toEqual([1, 1, 2]);
    const all = people({ userId: 'u', externalId: 'c' }, { userId: 'v', externalId: 'c' }, anonymous);
    expect(all.map(({ flags }) => flags)).toEqual([['same-custom-id'], ['same-custom-id'], []]);
  });

  test('takes rows with one custom id and no user for one person', () => {
    expect(sizes({ userId: null, externalId: 'c' }, { userId: null, externalId: 'c' }, { userId: null, externalId: 'd' })).toEqual([1, 2]);
  });

  test('keeps different users with one custom id apart, flagged', () => {
    expect(people({ userId: 'u', externalId: 'c' }, { userId: 'v', externalId: 'c' }, { userId: 'w' }).map(({ flags }) => flags)).toEqual([
      ['same-custom-id'],
      ['same-custom-id'],
      [],
    ]);
  });

  test('compares custom ids as they were sent', () => {
    expect(sizes({ userId: null, externalId: 'Kim' }, { userId: null, externalId: 'kim' })).toEqual([1, 1]);
  });

  test('never merges people by their names', () => {
    expect(sizes({ userId: null, name: 'Kim' }, { userId: null, name: 'Kim' }, { name: 'Kim' })).toEqual([1, 1, 1]);
  });

  test('takes the union over the rows with one user id where stays are sent', () => {
    const rows = [
      row({ id: null, userId: 'kim', stays: [entry(m(0), m(10))] }),
      row({ id: null, userId: 'kim', stays: [entry(m(5), m(20)), entry(m(30), null)] }),
    ];
    const [kim, ...others] = count(rows, { idForm: words }).people;
    expect(others).toEqual([]);
    expect(kim).toMatchObject({ id: 'kim', presentMs: 50 * 60_000, joins: 2, absences: 1, flags: ['end-assumed'] });
    expect(new Set(kim?.connections.map(({ publicId }) => publicId)).size).toBe(2);
  });

  test('takes rows of different rooms for one person in the same way', () => {
    const room = session({ id: 'r', startedAt: m(0), endedAt: m(60) });
    const rows = [row({ ...at, userId: 'u', externalId: 'c' }), row({ ...at, userId: null, externalId: 'c', roomId: 'r' })];
    expect(count(rows, { rooms: [room] }).people).toHaveLength(1);
  });
});
