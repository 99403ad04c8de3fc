import { describe, expect, test } from 'vitest';
import { count, m, row, session } from '@/lib/domain/testing/sample-session';
import { words } from '@/lib/providers/id-forms';
import { matchInvited } from './invited-people';

const invitee = (id: string) => ({ id, name: id, externalId: null, role: null, createdAt: null, updatedAt: null, picture: null });
const day = 24 * 60;
const counted = () => count([row({ userId: 'ann', joinedAt: m(0), leftAt: m(60) })], { idForm: words });
const neverCame = (readAt: number, of = counted()) =>
  matchInvited(of, { invitees: [invitee('ann'), invitee('bo')], readAt }).neverCame?.map(({ id }) => id) ?? null;

describe('invited people', () => {
  test('never came where they are not in the list', () => {
    expect(neverCame(m(60))).toEqual(['bo']);
  });

  test('are known, but not called never come, by a list that was read more than a day after the end', () => {
    expect(neverCame(m(60 + day))).toEqual(['bo']);
    expect(neverCame(m(60 + day) + 1)).toBeNull();
    const late = matchInvited(counted(), { invitees: [invitee('ann'), invitee('bo')], readAt: m(60 + 2 * day) });
    expect(late.matched.map(({ person }) => person?.id ?? null)).toEqual(['ann', null]);
  });

  test('have not come so far in a live session', () => {
    const live = count([row({ userId: 'ann', joinedAt: m(0) })], {
      idForm: words,
      session: session({ status: 'live', endedAt: null }),
      answeredAt: m(30),
    });
    expect(neverCame(m(30 + 3 * day), live)).toEqual(['bo']);
  });

  test('are not matched anew for another reader', () => {
    const read = { invitees: [invitee('bo')], readAt: m(0) };
    const of = counted();
    expect(matchInvited(of, read)).toBe(matchInvited(of, read));
  });
});
