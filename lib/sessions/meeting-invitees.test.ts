import { describe, expect, test, vi } from 'vitest';
import { fresh } from '@/lib/domain/answers/staleness';
import type { Invitee } from '@/lib/domain/meeting';
import { listMeetingInvitees } from './meeting-invitees';
import { fakeProvider } from './testing/fake-provider';

const everybody = Array.from({ length: 4_321 }, (_, index): Invitee => {
  const name = `Invitee ${String(index).padStart(4, '0')}`;
  return { id: `i${index}`, name, externalId: null, role: null, createdAt: index, updatedAt: null, picture: null };
});

/** As they are listed where no archive can be read. */
const listed = everybody.map((invitee) => ({ ...invitee, came: null, of: null }));

/** A meeting with so many invitees. */
function inviting(count: number, origin: string) {
  const listInvitees = vi.fn(async (_meetingId: string, { page, perPage }: { page: number; perPage: number }) => {
    const items = everybody.slice(0, count).slice((page - 1) * perPage, page * perPage);
    return { data: { items, total: count }, asOf: 7 };
  });
  return { ...fakeProvider({ rows: [] }), origin, listInvitees };
}

describe('the invitees of a meeting', () => {
  test('are listed in one call of just the page, unless they are sorted or searched', async () => {
    const provider = inviting(4_321, 'plain');
    const { data } = await listMeetingInvitees(provider, 'm', { page: 3, perPage: 50, order: 'desc' });
    expect(data).toEqual({ items: listed.slice(100, 150), total: 4_321, incomplete: false });
    expect(provider.listInvitees.mock.calls).toEqual([['m', { page: 3, perPage: 50 }]]);
  });

  test('are read once for whatever is sorted and searched in them', async () => {
    const provider = inviting(450, 'whole');
    const sorted = await listMeetingInvitees(provider, 'm', { page: 2, perPage: 100, sort: 'createdAt', order: 'desc' });
    expect(sorted).toEqual({ data: { items: listed.slice(250, 350).toReversed(), total: 450, incomplete: false }, asOf: 7, ...fresh });
    const found = await listMeetingInvitees(provider, 'm', { page: 1, perPage: 50, order: 'asc', search: '0440 invitee' });
    expect([found.data.total, found.data.items[0]?.id]).toEqual([1, 'i440']);
    expect(provider.listInvitees).toHaveBeenCalledTimes(3);
  });

  test('are read up to ten pages for it, which is said', async () => {
    const provider = inviting(4_321, 'long');
    const { data } = await listMeetingInvitees(provider, 'm', { page: 1, perPage: 1, sort: 'name', order: 'desc' });
    expect(data).toEqual({ items: [listed[1_999]], total: 2_000, incomplete: true });
    expect(provider.listInvitees).toHaveBeenCalledTimes(10);
  });
});
