import { expect, test } from 'vitest';
import { matchInvitees } from './match-invitees';
import { count, m, row } from './testing/sample-session';

const invitee = (id: string, externalId: string | null, name: string) => ({
  id,
  externalId,
  name,
  role: null,
  createdAt: null,
  updatedAt: null,
  picture: null,
});

test('invitees match by user id, else by custom id, never by name, and only who really came', () => {
  const { people } = count([
    row({ userId: 'a', name: 'Ada', joinedAt: m(0), leftAt: m(5) }),
    row({ userId: null, externalId: 'pupil-2', joinedAt: m(0), leftAt: m(5) }),
    row({ userId: 'c', name: 'Never In' }),
  ]);
  const matched = matchInvitees(
    [invitee('a', null, 'Someone'), invitee('b', 'pupil-2', 'Bo'), invitee('c', null, 'Never In'), invitee('d', null, 'Ada')],
    people,
  );
  expect(matched.map(({ person }) => person !== null)).toEqual([true, true, false, false]);
});
