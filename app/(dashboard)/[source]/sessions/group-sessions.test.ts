import { describe, expect, test } from 'vitest';
import { toSessionItem } from '@/lib/domain/answers/to-session-item';
import { m, session } from '@/lib/domain/testing/sample-session';
import { groupSessions } from './group-sessions';

const item = (id: string, status: 'live' | 'ended') => ({ ...toSessionItem(session({ id }), m(90), null), status });
const idsOf = (groups: ReturnType<typeof groupSessions>) => [groups.live, groups.ended].map((rows) => rows.map(({ id }) => id));

describe('groupSessions', () => {
  test('puts what the provider forgot to end before the ended ones', () => {
    const live = [item('a', 'live'), item('b', 'ended'), item('c', 'live')];
    expect(idsOf(groupSessions(live, [item('d', 'ended'), item('e', 'ended')]))).toEqual([
      ['a', 'c'],
      ['b', 'd', 'e'],
    ]);
  });

  test('shows nothing twice where a session ended between the two lists, or the archive has it already', () => {
    expect(idsOf(groupSessions([item('a', 'ended')], [item('d', 'ended'), item('a', 'ended')]))).toEqual([[], ['d', 'a']]);
  });
});
