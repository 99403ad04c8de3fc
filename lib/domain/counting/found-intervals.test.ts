import { describe, expect, test } from 'vitest';
import type { Connection, TimelogEntry } from './connection';
import { connectionIntervals } from './connection-intervals';
import type { Flag } from './flag';
import { entry, joining, leaving, m, row, shown } from './testing/sample-session';
import { defaultThresholds } from './thresholds';

const ended = { live: false, start: m(0), end: m(60) };
const live = { live: true, start: m(0), end: m(60) };

function intervalsOf(fields: Partial<Connection>, bounds = ended) {
  const flags = new Set<Flag>();
  const intervals = shown(connectionIntervals(row(fields), bounds, defaultThresholds, flags));
  return { intervals, flags: [...flags].sort() };
}

describe('events', () => {
  test('a join opens and the next leave closes; gaps stay gaps', () => {
    expect(intervalsOf({ events: [joining(m(1)), leaving(m(5)), joining(m(8)), leaving(m(9))] })).toEqual({
      intervals: [
        [1, 5, 'events', 'events'],
        [8, 9, 'events', 'events'],
      ],
      flags: [],
    });
  });

  test('their order in the answer does not matter', () => {
    const events = [leaving(m(9)), joining(m(8)), joining(m(1)), leaving(m(5))];
    expect(intervalsOf({ events }).intervals.map(([start]) => start)).toEqual([1, 8]);
  });

  test('other names and unreadable times do nothing', () => {
    const events = [
      joining(m(1)),
      { name: 'PEER_CREATED', at: m(0) },
      { name: 'PEER_LEAVING_SOON', at: m(2) },
      leaving(null),
      leaving(m(5)),
    ];
    expect(intervalsOf({ events })).toEqual({ intervals: [[1, 5, 'events', 'events']], flags: [] });
  });

  test('a second join while open changes nothing and is flagged', () => {
    expect(intervalsOf({ events: [joining(m(1)), joining(m(3)), leaving(m(5))] })).toEqual({
      intervals: [[1, 5, 'events', 'events']],
      flags: ['repeated-join'],
    });
  });

  test('a second leave while closed changes nothing and is flagged', () => {
    expect(intervalsOf({ events: [joining(m(1)), leaving(m(3)), leaving(m(5))] })).toEqual({
      intervals: [[1, 3, 'events', 'events']],
      flags: ['repeated-leave'],
    });
  });

  test('at equal times the leave comes first while the connection is open', () => {
    expect(intervalsOf({ events: [joining(m(1)), joining(m(3)), leaving(m(3)), leaving(m(5))] })).toEqual({
      intervals: [
        [1, 3, 'events', 'events'],
        [3, 5, 'events', 'events'],
      ],
      flags: [],
    });
  });

  test('at equal times the join comes first while the connection is closed', () => {
    expect(intervalsOf({ events: [leaving(m(3)), joining(m(3)), joining(m(4)), leaving(m(6))] })).toEqual({
      intervals: [
        [3, 3, 'events', 'events'],
        [4, 6, 'events', 'events'],
      ],
      flags: [],
    });
  });
});

describe('the fields enclose the events', () => {
  test('an earlier joined_at starts the first interval, a later left_at ends the last', () => {
    expect(intervalsOf({ joinedAt: m(1), leftAt: m(10), events: [joining(m(2)), leaving(m(4)), joining(m(6)), leaving(m(9))] })).toEqual({
      intervals: [
        [1, 4, 'fields', 'events'],
        [6, 10, 'events', 'fields'],
      ],
      flags: [],
    });
  });

  test('fields inside the events change nothing', () => {
    expect(intervalsOf({ joinedAt: m(3), leftAt: m(4), events: [joining(m(2)), leaving(m(9))] })).toEqual({
      intervals: [[2, 9, 'events', 'events']],
      flags: [],
    });
  });

  test('more than two minutes outside is flagged, exactly two minutes is not', () => {
    expect(intervalsOf({ joinedAt: m(0), leftAt: m(11), events: [joining(m(2)), leaving(m(9))] }).flags).toEqual([]);
    expect(intervalsOf({ joinedAt: m(0) - 1, events: [joining(m(2)), leaving(m(9))] }).flags).toEqual(['fields-disagree']);
    expect(intervalsOf({ leftAt: m(11) + 1, events: [joining(m(2)), leaving(m(9))] }).flags).toEqual(['fields-disagree']);
  });

  test('after a flagged second leave, left_at adds nothing', () => {
    expect(intervalsOf({ leftAt: m(9), events: [joining(m(2)), leaving(m(4)), leaving(m(6))] }).intervals).toEqual([
      [2, 4, 'events', 'events'],
    ]);
  });

  test('a last join without a leave ends at left_at', () => {
    expect(intervalsOf({ leftAt: m(4), events: [joining(m(3)), joining(m(3.5))] })).toEqual({
      intervals: [[3, 4, 'events', 'fields']],
      flags: ['repeated-join'],
    });
  });

  test('a left_at before the last join leaves the end open', () => {
    expect(intervalsOf({ leftAt: m(4), events: [joining(m(8))] })).toEqual({
      intervals: [[8, 60, 'events', 'session-end']],
      flags: ['end-assumed'],
    });
  });
});

describe('a first event that is a leave', () => {
  test('opens at joined_at where that lies before it', () => {
    expect(intervalsOf({ joinedAt: m(2), events: [leaving(m(9))] })).toEqual({ intervals: [[2, 9, 'fields', 'events']], flags: [] });
  });

  test('opens at the start of the session where there is no joined_at, flagged', () => {
    expect(intervalsOf({ events: [leaving(m(9))] })).toEqual({ intervals: [[0, 9, 'session-start', 'events']], flags: ['start-assumed'] });
  });

  test('is ignored before joined_at, flagged', () => {
    expect(intervalsOf({ joinedAt: m(3), events: [leaving(m(1)), joining(m(4)), leaving(m(9))] })).toEqual({
      intervals: [[3, 9, 'fields', 'events']],
      flags: ['repeated-leave'],
    });
  });

  test('which is the only one and ignored leaves the fields', () => {
    expect(intervalsOf({ joinedAt: m(3), leftAt: m(5), events: [leaving(m(1))] })).toEqual({
      intervals: [[3, 5, 'fields', 'fields']],
      flags: ['repeated-leave'],
    });
  });
});

describe('without usable events', () => {
  test('the fields are the interval', () => {
    expect(intervalsOf({ joinedAt: m(3), leftAt: m(5) })).toEqual({ intervals: [[3, 5, 'fields', 'fields']], flags: [] });
  });

  test('no left_at: to the session end, flagged; to now while live', () => {
    expect(intervalsOf({ joinedAt: m(3) })).toEqual({ intervals: [[3, 60, 'fields', 'session-end']], flags: ['end-assumed'] });
    expect(intervalsOf({ joinedAt: m(3) }, live)).toEqual({ intervals: [[3, 60, 'fields', 'now']], flags: [] });
  });

  test('no joined_at: from the session start, flagged', () => {
    expect(intervalsOf({ leftAt: m(3) })).toEqual({ intervals: [[0, 3, 'session-start', 'fields']], flags: ['start-assumed'] });
  });

  test('no time at all: nothing', () => {
    expect(intervalsOf({})).toEqual({ intervals: [], flags: [] });
  });
});

describe('a VideoSDK timelog', () => {
  test('each entry is an interval, in any order', () => {
    expect(intervalsOf({ timelog: [entry(m(8), m(9)), entry(m(1), m(2))] })).toEqual({
      intervals: [
        [1, 2, 'fields', 'fields'],
        [8, 9, 'fields', 'fields'],
      ],
      flags: [],
    });
  });

  test('an entry without an end that is not the last closes at the next, flagged', () => {
    expect(intervalsOf({ timelog: [entry(m(1), null), entry(m(8), m(9))] })).toEqual({
      intervals: [
        [1, 8, 'fields', 'next-entry'],
        [8, 9, 'fields', 'fields'],
      ],
      flags: ['end-assumed'],
    });
  });

  test('a last entry without an end is open', () => {
    expect(intervalsOf({ timelog: [entry(m(8), null)] }, live).intervals).toEqual([[8, 60, 'fields', 'now']]);
    expect(intervalsOf({ timelog: [entry(m(8), null)] })).toEqual({
      intervals: [[8, 60, 'fields', 'session-end']],
      flags: ['end-assumed'],
    });
  });

  test('an entry that ends before it starts closes none of the same start', () => {
    const impossible = entry(m(8), m(2));
    const open = entry(m(8), null);
    const possible = (timelog: TimelogEntry[]) => intervalsOf({ timelog }, live).intervals.filter(([start = 0, end = 0]) => start < end);
    expect(possible([impossible, open, entry(m(20), m(30))])).toEqual([
      [8, 20, 'fields', 'next-entry'],
      [20, 30, 'fields', 'fields'],
    ]);
    for (const twin of [impossible, entry(m(8), m(8))]) {
      expect(possible([open, twin])).toEqual([[8, 60, 'fields', 'now']]);
      expect(possible([twin, open])).toEqual([[8, 60, 'fields', 'now']]);
    }
    expect(possible([entry(m(1), null), impossible])).toEqual([[1, 8, 'fields', 'next-entry']]);
  });

  test('an entry without a readable start is dropped, flagged', () => {
    expect(intervalsOf({ timelog: [entry(null, m(4))] })).toEqual({ intervals: [], flags: ['invalid-times'] });
  });
});
