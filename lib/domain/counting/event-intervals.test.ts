import { describe, expect, test } from 'vitest';
import { alone, happening, joining, leaving, m } from '@/lib/domain/testing/sample-session';

describe('joins and leaves (rule 1)', () => {
  test('open and close intervals, and leave gaps as gaps', () => {
    expect(alone({ events: [joining(m(1)), leaving(m(5)), joining(m(8)), leaving(m(9))] })).toEqual({
      intervals: [
        [1, 5, 'events', 'events'],
        [8, 9, 'events', 'events'],
      ],
      flags: [],
    });
  });

  test('may come in any order', () => {
    const events = [leaving(m(9)), joining(m(8)), joining(m(1)), leaving(m(5))];
    expect(alone({ events }).intervals.map(([start]) => start)).toEqual([1, 8]);
  });

  test('are the only kinds that do anything, and only with a readable time', () => {
    const events = [
      joining(m(1)),
      happening(m(0)),
      happening(m(2), { label: 'LEAVING SOON' }),
      leaving(null),
      leaving(m(5)),
      joining(null),
    ];
    expect(alone({ events })).toEqual({ intervals: [[1, 5, 'events', 'events']], flags: [] });
  });

  test('change nothing by a second join while open, which is flagged', () => {
    expect(alone({ events: [joining(m(1)), joining(m(3)), leaving(m(5))] })).toEqual({
      intervals: [[1, 5, 'events', 'events']],
      flags: ['repeated-join'],
    });
  });

  test('change nothing by a leave while closed, which is flagged', () => {
    expect(alone({ events: [joining(m(1)), leaving(m(3)), leaving(m(5)), joining(m(7)), leaving(m(9))] })).toEqual({
      intervals: [
        [1, 3, 'events', 'events'],
        [7, 9, 'events', 'events'],
      ],
      flags: ['repeated-leave'],
    });
  });

  test('go leaves first at one instant if the connection was open before it', () => {
    for (const tied of [
      [joining(m(3)), leaving(m(3))],
      [leaving(m(3)), joining(m(3))],
    ])
      expect(alone({ events: [joining(m(1)), ...tied, leaving(m(5))] })).toEqual({ intervals: [[1, 5, 'events', 'events']], flags: [] });
    const ended = [joining(m(1)), joining(m(3)), leaving(m(3)), leaving(m(3))];
    expect(alone({ events: ended, leftAt: m(7) })).toEqual({ intervals: [[1, 7, 'events', 'fields']], flags: ['repeated-leave'] });
  });

  test('go joins first at one instant if it was closed', () => {
    for (const tied of [
      [joining(m(3)), leaving(m(3))],
      [leaving(m(3)), joining(m(3))],
    ])
      expect(alone({ events: [...tied, joining(m(4)), leaving(m(6))] })).toEqual({ intervals: [[4, 6, 'events', 'events']], flags: [] });
  });
});

describe('a first event that is a leave (rule 1)', () => {
  test('opens at joined_at where that is not later', () => {
    expect(alone({ joinedAt: m(2), events: [leaving(m(9))] })).toEqual({ intervals: [[2, 9, 'fields', 'events']], flags: [] });
    expect(alone({ joinedAt: m(9), events: [leaving(m(9))] })).toEqual({ intervals: [], flags: [] });
  });

  test('opens at the earliest sign of life before it without a readable joined_at, flagged', () => {
    const created = happening(m(4));
    for (const [fields, start] of [
      [{ events: [created, leaving(m(9))] }, 4],
      [{ createdAt: m(3), events: [created, leaving(m(9))] }, 3],
      [{ createdAt: m(5), events: [created, leaving(m(9)), joining(m(20)), leaving(m(21))] }, 4],
    ] as const) {
      const { intervals, flags } = alone({ ...fields, events: [...fields.events] });
      expect(intervals[0]).toEqual([start, 9, 'sign-of-life', 'events']);
      expect(flags).toEqual(['start-assumed']);
    }
  });

  test('opens at the start of its room with no sign of life before it, flagged too', () => {
    for (const createdAt of [null, m(9), m(10)])
      expect(alone({ createdAt, events: [leaving(m(9))] })).toEqual({
        intervals: [[0, 9, 'session-start', 'events']],
        flags: ['start-assumed'],
      });
  });

  test('takes updated_at for no sign of life', () => {
    expect(alone({ updatedAt: m(5), events: [leaving(m(9))] }).intervals).toEqual([[0, 9, 'session-start', 'events']]);
  });

  test('is ignored before joined_at, flagged, and is neither the first nor the last event', () => {
    expect(alone({ joinedAt: m(3), events: [leaving(m(1)), joining(m(4)), leaving(m(9))] })).toEqual({
      intervals: [[3, 9, 'fields', 'events']],
      flags: ['repeated-leave'],
    });
    expect(alone({ joinedAt: m(3), leftAt: m(5), events: [leaving(m(1))] })).toEqual({
      intervals: [[3, 5, 'fields', 'fields']],
      flags: ['repeated-leave'],
    });
  });

  test('closes what an earlier join opened, also before joined_at', () => {
    expect(alone({ joinedAt: m(3), events: [joining(m(1)), leaving(m(2)), joining(m(4)), leaving(m(9))] })).toEqual({
      intervals: [
        [1, 2, 'events', 'events'],
        [4, 9, 'events', 'events'],
      ],
      flags: [],
    });
  });
});
