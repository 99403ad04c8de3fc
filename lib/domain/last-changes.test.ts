import { describe, expect, test } from 'vitest';
import { words } from '@/lib/providers/id-forms';
import { lastChanges } from './last-changes';
import { count, joining, leaving, m, row, session } from './testing/sample-session';

const live = { session: session({ status: 'live', endedAt: null }), answeredAt: m(50), idForm: words };
const shown = (connections: ReturnType<typeof row>[], input = {}, most = 5) =>
  lastChanges(count(connections, { ...live, ...input }), most).map(({ at, name, what }) => `${(at - m(0)) / 60_000} ${name} ${what}`);

describe('the last changes', () => {
  test('are the newest joins and leaves, the newest first, and no more than asked for', () => {
    const rows = [
      row({ userId: 'ann', name: 'Ann', events: [joining(m(0)), leaving(m(10)), joining(m(20))] }),
      row({ userId: 'bo', name: 'Bo', events: [joining(m(5)), leaving(m(30))] }),
    ];
    expect(shown(rows)).toEqual(['30 Bo left', '20 Ann joined', '10 Ann left', '5 Bo joined', '0 Ann joined']);
    expect(shown(rows, {}, 2)).toEqual(['30 Bo left', '20 Ann joined']);
  });

  test('leave out a recorder and a walk into another room', () => {
    const room = session({ id: 'r', status: 'live', endedAt: null });
    const rows = [
      row({ name: 'recorder', notPerson: true, joinedAt: m(1) }),
      row({ userId: 'ann', name: 'Ann', joinedAt: m(0), leftAt: m(10) }),
      row({ userId: 'ann', name: 'Ann', roomId: 'r', joinedAt: m(10) + 5_000 }),
    ];
    expect(shown(rows, { rooms: [room] })).toEqual(['0 Ann joined']);
  });

  test('are none in an ended session', () => {
    expect(shown([row({ joinedAt: m(0), leftAt: m(10) })], { session: session() })).toEqual([]);
  });
});
