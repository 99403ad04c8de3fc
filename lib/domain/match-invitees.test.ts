import { describe, expect, test } from 'vitest';
import { words } from '@/lib/providers/id-forms';
import type { Connection } from './connection';
import { matchInvitees } from './match-invitees';
import { count, m, row } from './testing/sample-session';

const invitee = (id: string, externalId: string | null = null, name: string | null = null) => ({
  id,
  externalId,
  name,
  role: null,
  createdAt: null,
  updatedAt: null,
  picture: null,
});
const at = { joinedAt: m(10), leftAt: m(20) };

/** The id of the person who came, for each invitee. */
function came(rows: Partial<Connection>[], ...invitees: ReturnType<typeof invitee>[]) {
  const { people } = count(
    rows.map((fields) => row({ ...at, ...fields })),
    { idForm: words },
  );
  return matchInvitees(invitees, people).map(({ person }) => person?.id ?? null);
}

describe('invitees (rule 10)', () => {
  test('match by user id, else by custom id, never by name', () => {
    const rows = [
      { userId: 'a', name: 'Ada' },
      { userId: 'b', externalId: 'pupil-2' },
    ];
    expect(came(rows, invitee('a'), invitee('x', 'pupil-2'), invitee('y', null, 'Ada'), invitee('z', 'pupil-3'))).toEqual([
      'a',
      'b',
      null,
      null,
    ]);
  });

  test('match by user id before custom id', () => {
    const rows = [{ userId: 'a' }, { userId: 'b', externalId: 'c', joinedAt: m(0) }];
    expect(came(rows, invitee('a', 'c'))).toEqual(['a']);
  });

  test('match by any connection of a person', () => {
    const rows = [
      { userId: 'a', externalId: 'first' },
      { userId: 'a', externalId: 'second' },
    ];
    expect(came(rows, invitee('x', 'first'), invitee('y', 'second'))).toEqual(['a', 'a']);
  });

  test('came where they are in the list, without a readable time too', () => {
    const rows = [
      { userId: 'a', joinedAt: null, leftAt: null },
      { userId: 'b', externalId: 'c', joinedAt: m(9), leftAt: m(5) },
    ];
    expect(came(rows, invitee('a'), invitee('x', 'c'))).toEqual(['a', 'b']);
  });

  test('match recorders and excluded roles as well', () => {
    expect(came([{ userId: 'a', notPerson: true }], invitee('a'))).toEqual(['a']);
  });

  test.each([
    ['Kim@Example.org', 'kim@example.ORG', true],
    ['kim@example.org', 'kim@example.org ', false],
    ['Kim', 'kim', false],
    ['@Kim', '@kim', false],
    ['Kim@', 'kim@', false],
    ['Kim@a@b', 'kim@a@b', false],
    ['Kim @example.org', 'kim @example.org', false],
    ['Kim', 'Kim', true],
  ])('compare only e-mail addresses without case: %j and %j are equal, %s', (one, other, equal) => {
    expect(came([{ userId: 'a', externalId: one }], invitee('x', other))).toEqual([equal ? 'a' : null]);
    expect(came([{ userId: 'a', externalId: other }], invitee('x', one))).toEqual([equal ? 'a' : null]);
  });

  test('match of several people who carry the custom id the one who joined first', () => {
    const rows = [
      { userId: 'never', externalId: 'c', joinedAt: null, leftAt: null },
      { userId: 'late', externalId: 'c', joinedAt: m(11) },
      { userId: 'early', externalId: 'c', joinedAt: m(5) },
    ];
    expect(came(rows, invitee('x', 'c'))).toEqual(['early']);
    expect(came(rows.toReversed(), invitee('x', 'c'))).toEqual(['early']);
    expect(came(rows.slice(0, 1), invitee('x', 'c'))).toEqual(['never']);
  });

  test('go by id in a tie', () => {
    const rows = ['n', 'b', 'z'].map((userId) => ({ userId, externalId: 'c' }));
    expect(came(rows, invitee('x', 'c'))).toEqual(['b']);
    const mails = [
      { userId: 'b', externalId: 'Kim@example.org' },
      { userId: 'a', externalId: 'kim@example.org' },
    ];
    expect(came(mails, invitee('x', 'KIM@example.org'))).toEqual(['a']);
  });
});
