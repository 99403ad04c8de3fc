import { describe, expect, test } from 'vitest';
import { alone, happening, joining, liveSession, m } from '@/lib/domain/testing/sample-session';

describe('a connection without usable events (rule 1)', () => {
  test('is the interval of its fields', () => {
    expect(alone({ joinedAt: m(3), leftAt: m(5) })).toEqual({ intervals: [[3, 5, 'fields', 'fields']], flags: [] });
    expect(alone({ joinedAt: m(3), leftAt: m(5), events: [joining(null), happening(m(1))] })).toEqual({
      intervals: [[3, 5, 'fields', 'fields']],
      flags: [],
    });
  });

  test('has an open end where left_at is missing: to the end of the session, flagged, or to now while live', () => {
    expect(alone({ joinedAt: m(3) })).toEqual({ intervals: [[3, 60, 'fields', 'session-end']], flags: ['end-assumed'] });
    expect(alone({ joinedAt: m(3) }, liveSession)).toEqual({ intervals: [[3, 30, 'fields', 'now']], flags: [] });
  });

  test('begins with the earliest other sign of life before a lone left_at, flagged', () => {
    const created = happening(m(2));
    expect(alone({ leftAt: m(9), events: [created] })).toEqual({ intervals: [[2, 9, 'sign-of-life', 'fields']], flags: ['start-assumed'] });
    expect(alone({ leftAt: m(9), createdAt: m(1), events: [created] }).intervals).toEqual([[1, 9, 'sign-of-life', 'fields']]);
  });

  test('begins with the room where no sign comes before a lone left_at, flagged', () => {
    for (const createdAt of [null, m(3), m(4)])
      expect(alone({ leftAt: m(3), createdAt })).toEqual({ intervals: [[0, 3, 'session-start', 'fields']], flags: ['start-assumed'] });
  });

  test('has no interval where there is no time at all', () => {
    expect(alone({})).toEqual({ intervals: [], flags: [] });
    expect(alone({ createdAt: m(3), updatedAt: m(4) })).toEqual({ intervals: [], flags: [] });
  });
});

describe('a time that could not be read (rule 0)', () => {
  test('is flagged, and what is left is counted', () => {
    expect(alone({ joinedAt: m(3), leftAt: m(5), invalidTimes: true })).toEqual({
      intervals: [[3, 5, 'fields', 'fields']],
      flags: ['invalid-times'],
    });
  });
});
