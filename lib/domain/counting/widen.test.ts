import { describe, expect, test } from 'vitest';
import { alone, joining, leaving, m } from '@/lib/domain/testing/sample-session';

const minute = 60_000;
const visit = [joining(m(10)), leaving(m(30))];

describe('the fields around the events (rule 1)', () => {
  test('start the first interval with an earlier joined_at, and end the last with a later left_at', () => {
    expect(alone({ joinedAt: m(1), leftAt: m(10), events: [joining(m(2)), leaving(m(4)), joining(m(6)), leaving(m(9))] })).toEqual({
      intervals: [
        [1, 4, 'fields', 'events'],
        [6, 10, 'events', 'fields'],
      ],
      flags: [],
    });
  });

  test('change nothing where they lie inside', () => {
    expect(alone({ joinedAt: m(3), leftAt: m(4), events: [joining(m(2)), leaving(m(9))] })).toEqual({
      intervals: [[2, 9, 'events', 'events']],
      flags: [],
    });
  });

  test('are believed by exactly two minutes, but flagged by more, where the events win', () => {
    expect(alone({ joinedAt: m(8), leftAt: m(32), events: visit })).toEqual({ intervals: [[8, 32, 'fields', 'fields']], flags: [] });
    expect(alone({ joinedAt: m(8) - 1, events: visit })).toEqual({
      intervals: [[10, 30, 'events', 'events']],
      flags: ['fields-disagree'],
    });
    expect(alone({ leftAt: m(32) + 1, events: visit })).toEqual({
      intervals: [[10, 30, 'events', 'events']],
      flags: ['fields-disagree'],
    });
  });

  test('add nothing by left_at after a repeated leave', () => {
    expect(alone({ leftAt: m(9), events: [joining(m(2)), leaving(m(4)), leaving(m(8))] })).toEqual({
      intervals: [[2, 4, 'events', 'events']],
      flags: ['repeated-leave'],
    });
  });

  test('start nothing by joined_at where the first event is a leave', () => {
    expect(alone({ joinedAt: m(2), events: [leaving(m(4)), joining(m(6)), leaving(m(9))] }).intervals).toEqual([
      [2, 4, 'fields', 'events'],
      [6, 9, 'events', 'events'],
    ]);
  });

  test('enclose all sockets together', () => {
    const events = [
      joining(m(10), { socket: 'a' }),
      joining(m(20), { socket: 'b' }),
      leaving(m(21), { socket: 'a' }),
      leaving(m(30), { socket: 'b' }),
    ];
    expect(alone({ joinedAt: m(9), leftAt: m(31), events }).intervals).toEqual([[9, 31, 'fields', 'fields']]);
  });
});

describe('an open end and left_at (rule 1)', () => {
  test('is closed by left_at, whatever the distance, and nothing is flagged', () => {
    expect(alone({ leftAt: m(50), events: [joining(m(3))] })).toEqual({ intervals: [[3, 50, 'events', 'fields']], flags: [] });
    expect(alone({ leftAt: m(4), events: [joining(m(3)), joining(m(3.5))] })).toEqual({
      intervals: [[3, 4, 'events', 'fields']],
      flags: ['repeated-join'],
    });
  });

  test('stays open by a left_at that is not after the last event', () => {
    for (const leftAt of [m(4), m(8)])
      expect(alone({ leftAt, events: [joining(m(8))] })).toEqual({
        intervals: [[8, 60, 'events', 'session-end']],
        flags: ['end-assumed'],
      });
  });

  test('makes a doubtful start lose to the events, whatever the provider says', () => {
    expect(alone({ joinedAt: m(0), events: [joining(m(10))], providerDurationMs: 50 * minute })).toEqual({
      intervals: [[10, 60, 'events', 'provider-duration']],
      flags: ['fields-disagree', 'end-assumed'],
    });
  });

  test('is none where left_at closed it, so that the provider decides about a doubtful start', () => {
    expect(alone({ joinedAt: m(0), leftAt: m(50), events: [joining(m(10))], providerDurationMs: 50 * minute })).toEqual({
      intervals: [[0, 50, 'fields', 'fields']],
      flags: ['fields-disagree'],
    });
  });
});

describe("the provider's duration (rule 1)", () => {
  const both = { joinedAt: m(0), leftAt: m(50), events: visit };
  const widened = (providerDurationMs: number | null, fields: object = both) => {
    const { intervals, flags } = alone({ ...fields, providerDurationMs });
    expect(flags).toContain('fields-disagree');
    return intervals;
  };

  test('decides about doubtful fields by the nearest of the totals with and without each of them', () => {
    expect(widened(20 * minute)).toEqual([[10, 30, 'events', 'events']]);
    expect(widened(30 * minute)).toEqual([[0, 30, 'fields', 'events']]);
    expect(widened(40 * minute)).toEqual([[10, 50, 'events', 'fields']]);
    expect(widened(50 * minute)).toEqual([[0, 50, 'fields', 'fields']]);
    expect(widened(500 * minute)).toEqual([[0, 50, 'fields', 'fields']]);
    expect(widened(0)).toEqual([[10, 30, 'events', 'events']]);
  });

  test('shows a waiting room: made at 9:00, let in at 9:25', () => {
    const waiting = { joinedAt: m(0), leftAt: m(60), events: [joining(m(25)), leaving(m(60))] };
    expect(widened(35 * minute, waiting)).toEqual([[25, 60, 'events', 'events']]);
    expect(widened(60 * minute, waiting)).toEqual([[0, 60, 'fields', 'events']]);
  });

  test('takes the smaller of equally near totals', () => {
    expect(widened(25 * minute)).toEqual([[10, 30, 'events', 'events']]);
    expect(widened(35 * minute)).toEqual([[0, 30, 'fields', 'events']]);
  });

  test('takes of equal totals the one that widens the start', () => {
    expect(widened(30 * minute, { joinedAt: m(0), leftAt: m(40), events: visit })).toEqual([[0, 30, 'fields', 'events']]);
  });

  test('lets the events win where there is none', () => {
    expect(widened(null)).toEqual([[10, 30, 'events', 'events']]);
  });

  test('has in its total what is not doubtful in any case', () => {
    expect(widened(42 * minute, { joinedAt: m(8), leftAt: m(50), events: visit })).toEqual([[8, 50, 'fields', 'fields']]);
    expect(widened(22 * minute, { joinedAt: m(8), leftAt: m(50), events: visit })).toEqual([[8, 30, 'fields', 'events']]);
  });

  test('is compared with the connection before its room cuts it', () => {
    const early = { joinedAt: m(-30), leftAt: m(30), events: [joining(m(0)), leaving(m(30))] };
    expect(widened(60 * minute, early)).toEqual([[0, 30, 'session-start', 'events']]);
  });
});
