import { expect, test } from 'vitest';
import { count, m, row, session } from './testing/sample-session';

const room = session({ id: '22222222-2222-4222-8222-222222222222', startedAt: m(20), endedAt: m(50) });

test('whoever comes back in another room after more than a minute was absent, and walked through no door', () => {
  const walkAfter = (gapMs: number) => {
    const rows = [
      row({ userId: 'w', joinedAt: m(0), leftAt: m(20) }),
      row({ userId: 'w', roomId: room.id, joinedAt: m(20) + gapMs, leftAt: m(40) }),
    ];
    const { reconnects, roomChanges, absences } = count(rows, { rooms: [room] }).summary;
    return { reconnects, roomChanges, absences };
  };
  expect(walkAfter(60_000)).toEqual({ reconnects: 1, roomChanges: 1, absences: 0 });
  expect(walkAfter(60_001)).toEqual({ reconnects: 0, roomChanges: 0, absences: 1 });
});
