import { describe, expect, test } from 'vitest';
import type { Stay } from '@/lib/domain/connection';
import { alone, count, entry, joining, liveSession, m, row } from '@/lib/domain/testing/sample-session';

const logged = (stays: Stay[], input = {}) => alone({ stays }, input);

describe('stays (rule 1)', () => {
  test('are each an interval, in any order', () => {
    for (const stays of [
      [entry(m(8), m(9)), entry(m(1), m(2))],
      [entry(m(1), m(2)), entry(m(8), m(9))],
    ])
      expect(logged(stays)).toEqual({
        intervals: [
          [1, 2, 'fields', 'fields'],
          [8, 9, 'fields', 'fields'],
        ],
        flags: [],
      });
  });

  test('count once where they overlap', () => {
    const { intervals } = logged([entry(m(0), m(50)), entry(m(10), m(40)), entry(m(30), m(60))]);
    expect(intervals).toEqual([[0, 60, 'fields', 'fields']]);
  });

  test('are counted alone, without the fields and events of the row', () => {
    const { intervals } = alone({
      stays: [entry(m(8), m(9))],
      joinedAt: m(0),
      leftAt: m(60),
      events: [joining(m(0))],
    });
    expect(intervals).toEqual([[8, 9, 'fields', 'fields']]);
  });

  test('are dropped and flagged with neither end, or with an end before the start', () => {
    for (const dropped of [entry(null, null), entry(m(8), m(2))]) {
      expect(logged([dropped])).toEqual({ intervals: [], flags: ['invalid-times'] });
      expect(logged([dropped, entry(m(1), m(4))])).toEqual({ intervals: [[1, 4, 'fields', 'fields']], flags: ['invalid-times'] });
    }
  });

  test('leave who has only a dropped one never in, and who has an empty one left', () => {
    const stateOf = (stays: Stay[]) => count([row({ stays })]).people[0]?.state;
    expect(stateOf([entry(m(8), m(2))])).toBe('never');
    expect(stateOf([entry(m(8), m(8))])).toBe('left');
  });
});

describe('a stay with an end and no readable start (rule 1)', () => {
  test('begins at the latest start or end of the other entries that lies before its end, flagged', () => {
    expect(logged([entry(m(0), m(20)), entry(null, m(50))])).toEqual({
      intervals: [[0, 50, 'fields', 'fields']],
      flags: ['start-assumed'],
    });
    expect(logged([entry(m(0), m(10)), entry(m(40), m(45)), entry(null, m(50))]).intervals).toEqual([
      [0, 10, 'fields', 'fields'],
      [40, 50, 'fields', 'fields'],
    ]);
    expect(logged([entry(m(0), m(10)), entry(m(50), m(55)), entry(null, m(50))]).intervals).toEqual([[0, 55, 'fields', 'fields']]);
  });

  test('begins with the session where there is no other before it, flagged', () => {
    expect(logged([entry(null, m(50))])).toEqual({ intervals: [[0, 50, 'session-start', 'fields']], flags: ['start-assumed'] });
    expect(logged([entry(null, m(20)), entry(m(30), m(40))]).intervals).toEqual([
      [0, 20, 'session-start', 'fields'],
      [30, 40, 'fields', 'fields'],
    ]);
  });

  test('takes nothing from dropped entries, which are gone before', () => {
    expect(logged([entry(m(10), m(5)), entry(null, m(50))])).toEqual({
      intervals: [[0, 50, 'session-start', 'fields']],
      flags: ['invalid-times', 'start-assumed'],
    });
  });

  test('says so at its own start where nothing else reaches it', () => {
    const [person] = count([row({ stays: [entry(m(5), m(10)), entry(null, m(50))] })]).people;
    expect(person?.assumed).toEqual([{ start: m(10), end: m(50) }]);
    const [alonePerson] = count([row({ stays: [entry(m(5), m(5)), entry(null, m(50))] })]).people;
    expect(alonePerson?.intervals).toMatchObject([{ start: m(5), startSource: 'previous-entry' }]);
  });
});

describe('a stay without an end (rule 1)', () => {
  test('is closed at the start of the next where it is not the last, flagged', () => {
    expect(logged([entry(m(1), null), entry(m(8), m(8)), entry(m(9), m(10))])).toEqual({
      intervals: [
        [1, 8, 'fields', 'next-entry'],
        [9, 10, 'fields', 'fields'],
      ],
      flags: ['end-assumed'],
    });
  });

  test('is open where it is the last: to now while live, else to the end of the session, flagged', () => {
    expect(logged([entry(m(8), null)], liveSession)).toEqual({ intervals: [[8, 30, 'fields', 'now']], flags: [] });
    expect(logged([entry(m(8), null)])).toEqual({ intervals: [[8, 60, 'fields', 'session-end']], flags: ['end-assumed'] });
  });

  test('comes first of those with the same start, in any order', () => {
    for (const stays of [
      [entry(m(8), null), entry(m(8), m(10))],
      [entry(m(8), m(10)), entry(m(8), null)],
    ])
      expect(logged(stays, liveSession)).toEqual({ intervals: [[8, 10, 'fields', 'fields']], flags: ['end-assumed'] });
  });

  test('is closed by no entry that was dropped', () => {
    const impossible = entry(m(20), m(12));
    expect(logged([entry(m(8), null), impossible], liveSession).intervals).toEqual([[8, 30, 'fields', 'now']]);
  });
});
