import { describe, expect, test } from 'vitest';
import type { ListedInvitee } from '@/lib/domain/invitee-attendance';
import { listInvitees } from './list-invitees';

const invitee = (id: string, more: Partial<ListedInvitee> = {}): ListedInvitee => ({
  ...{ id, name: null, externalId: null, role: null, createdAt: null, updatedAt: null, picture: null, came: null, of: null },
  ...more,
});
const invited = [
  invitee('b', { name: 'Zoë Weiß', role: 'host', createdAt: 3, updatedAt: 5 }),
  invitee('c', { externalId: 'Pupil-7', createdAt: 1, came: 0, of: 0 }),
  invitee('a', { name: 'ada LOVELACE', externalId: 'pupil-12', role: 'guest', createdAt: 2, updatedAt: 9, came: 2, of: 3 }),
  invitee('d', { name: 'Ada Lovelace', role: 'guest', createdAt: 1, updatedAt: 5, came: 1, of: 1 }),
];
const ids = (query: Partial<Parameters<typeof listInvitees>[1]>) =>
  listInvitees(invited, { order: 'asc', ...query })
    .map(({ id }) => id)
    .join('');

describe('listInvitees', () => {
  test('keeps the provider’s order unless told otherwise', () => {
    expect(ids({})).toBe('bcad');
    expect(ids({ order: 'desc', search: 'ada' })).toBe('ad');
  });

  test('sorts by each key in both orders, what is not known last, ties by id', () => {
    expect([ids({ sort: 'name' }), ids({ sort: 'name', order: 'desc' })]).toEqual(['adbc', 'badc']);
    expect([ids({ sort: 'role' }), ids({ sort: 'role', order: 'desc' })]).toEqual(['adbc', 'badc']);
    expect([ids({ sort: 'createdAt' }), ids({ sort: 'createdAt', order: 'desc' })]).toEqual(['cdab', 'bacd']);
    expect([ids({ sort: 'came' }), ids({ sort: 'came', order: 'desc' })]).toEqual(['dabc', 'adbc']);
    expect([ids({ sort: 'updatedAt' }), ids({ sort: 'updatedAt', order: 'desc' })]).toEqual(['bdac', 'abdc']);
  });

  test('finds every word in a name or an id, without case and accents', () => {
    expect(ids({ search: ' lovelace  ADA ' })).toBe('ad');
    expect(ids({ search: 'ada pupil' })).toBe('a');
    expect(ids({ search: 'PUPIL' })).toBe('ca');
    expect(ids({ search: 'zoe' })).toBe('b');
    expect(ids({ search: 'host' })).toBe('');
  });
});
