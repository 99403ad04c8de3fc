import { describe, expect, test } from 'vitest';
import type { Connection } from '@/lib/domain/connection';
import { findPerson } from '@/lib/domain/lists/list-people';
import { publicId } from '@/lib/domain/public-id';
import { count, m, row, session } from '@/lib/domain/testing/sample-session';
import { uuids } from '@/lib/providers/id-forms';

const at = { joinedAt: m(0), leftAt: m(10) };

describe('the address of a person', () => {
  test('is their own id or that of any connection, in any case', () => {
    const rows = [row({ ...at, userId: 'ABCDEF00-0000-4000-8000-000000000001'.toLowerCase() }), row({ ...at, userId: null })];
    const counted = count(rows);
    for (const person of counted.people) {
      expect(findPerson(counted, person.id.toUpperCase())?.id).toBe(person.id);
      for (const { publicId: id } of person.connections) expect(findPerson(counted, id)?.id).toBe(person.id);
    }
    expect(findPerson(counted, 'nobody')).toBeNull();
  });

  test('is the id of the earliest connection where there is no user', () => {
    const later = row({ userId: null, externalId: 'c', joinedAt: m(20), leftAt: m(30) });
    const earlier = row({ userId: null, externalId: 'c', joinedAt: m(5), leftAt: m(6) });
    expect(count([later, earlier]).people[0]?.id).toBe(earlier.id);
  });

  test('is shared by no two people and no two connections, whatever ids came', () => {
    const anonymous = { id: null, userId: null, ...at };
    const twice = row({ ...at, userId: null, externalId: 'c' });
    const counted = count([
      row(anonymous),
      row(anonymous),
      { ...twice, id: null, joinedAt: m(0) },
      twice,
      row({ ...at, userId: twice.id }),
      { ...twice, externalId: null, roomId: 'r' },
    ]);
    const addresses = counted.people.flatMap(({ connections }) => connections.map(({ publicId: id }) => id));
    expect(new Set(addresses).size).toBe(6);
    expect(new Set(counted.people.map(({ id }) => id)).size).toBe(counted.people.length);
  });

  test('has a hash for an id that is no UUID, never the id itself', () => {
    const [person] = count([row({ userId: 'kim@example.org', ...at })]).people;
    expect(person?.id).toMatch(/^x[A-Za-z0-9_-]{22}$/);
  });

  test('is the same with and without the rooms, whichever row says who they are', () => {
    const room = session({ id: '22222222-2222-4222-8222-222222222222', startedAt: m(0), endedAt: m(60) });
    const anonymous = row({ id: 'main', userId: null, externalId: 'x', joinedAt: m(20), leftAt: m(30) });
    const idsOf = (others: Connection[]) =>
      (['all', 'main'] as const).map((which) =>
        count([anonymous, ...others], { rooms: [room] }, { rooms: which }).people.map(({ id }) => id),
      );
    const named = row({ id: 'there', userId: 'ann', externalId: 'x', roomId: room.id, joinedAt: m(30), leftAt: m(40) });
    const ann = publicId('ann', uuids);
    expect(idsOf([named])).toEqual([[ann], [ann]]);
    const earlier = row({ id: 'there', userId: null, externalId: 'x', roomId: room.id, joinedAt: m(5), leftAt: m(20) });
    expect(idsOf([earlier])).toEqual([[publicId('there', uuids)], [publicId('there', uuids)]]);
    // Two rows of the main room whom only the breakout row makes one.
    expect(idsOf([named, row({ id: 'own', userId: 'ann', joinedAt: m(40), leftAt: m(50) })])).toEqual([[ann], [ann]]);
  });
});
