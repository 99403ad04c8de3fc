import { describe, expect, test } from 'vitest';
import { alone, happening, joining, leaving, m } from '@/lib/domain/testing/sample-session';

const on = (socket: string) => ({ socket });

describe('sockets (rule 1)', () => {
  test('end nobody by the late leave of an old one', () => {
    const events = [joining(m(0), on('a')), joining(m(10), on('b')), leaving(m(11), on('a')), leaving(m(50), on('b'))];
    expect(alone({ events })).toEqual({ intervals: [[0, 50, 'events', 'events']], flags: [] });
    const unnamed = events.map(({ kind, at, label }) => ({ kind, at, label }));
    expect(alone({ events: unnamed })).toEqual({
      intervals: [[0, 11, 'events', 'events']],
      flags: ['repeated-join', 'repeated-leave'],
    });
  });

  test('are each counted by itself, repeats too', () => {
    const events = [
      joining(m(0), on('a')),
      joining(m(1), on('a')),
      leaving(m(5), on('a')),
      joining(m(8), on('b')),
      leaving(m(9), on('b')),
      leaving(m(12), on('b')),
    ];
    expect(alone({ events })).toEqual({
      intervals: [
        [0, 5, 'events', 'events'],
        [8, 9, 'events', 'events'],
      ],
      flags: ['repeated-join', 'repeated-leave'],
    });
  });

  test('end where left open with the first join of another that is later than their own last join, flagged', () => {
    const events = [joining(m(0), on('a')), joining(m(20), on('a')), joining(m(10), on('b')), leaving(m(12), on('b'))];
    const later = [joining(m(30), on('c')), leaving(m(40), on('c'))];
    expect(alone({ events: [...events, ...later] })).toEqual({
      intervals: [[0, 40, 'events', 'events']],
      flags: ['repeated-join', 'end-assumed'],
    });
    const apart = [
      joining(m(0), on('a')),
      joining(m(30), on('b')),
      leaving(m(30), on('b')),
      joining(m(35), on('b')),
      leaving(m(40), on('b')),
    ];
    expect(alone({ events: apart })).toEqual({
      intervals: [
        [0, 30, 'events', 'next-entry'],
        [35, 40, 'events', 'events'],
      ],
      flags: ['end-assumed'],
    });
  });

  test('have an open end where left open with no later join of another', () => {
    const events = [joining(m(0), on('a')), leaving(m(5), on('a')), joining(m(20), on('b')), joining(m(20), on('c'))];
    expect(alone({ events })).toEqual({
      intervals: [
        [0, 5, 'events', 'events'],
        [20, 60, 'events', 'session-end'],
      ],
      flags: ['end-assumed'],
    });
  });

  test('are not looked at where one join or leave names none', () => {
    const events = [joining(m(0), on('a')), joining(m(10), on('b')), leaving(m(11), on('a')), leaving(m(50))];
    expect(alone({ events }).intervals).toEqual([[0, 11, 'events', 'events']]);
  });

  test('are not looked at where a leave comes before any join of its own', () => {
    const events = [joining(m(0), on('a')), leaving(m(10), on('b')), joining(m(20), on('b')), leaving(m(50), on('b'))];
    expect(alone({ events }).intervals).toEqual([
      [0, 10, 'events', 'events'],
      [20, 50, 'events', 'events'],
    ]);
    const tied = [joining(m(0), on('a')), leaving(m(10), on('b')), joining(m(10), on('b')), leaving(m(50), on('a'))];
    expect(alone({ events: tied }).intervals).toEqual([[0, 50, 'events', 'events']]);
  });

  test('need not be named by unreadable and other events', () => {
    const events = [
      joining(m(0), on('a')),
      joining(m(10), on('b')),
      leaving(m(11), on('a')),
      leaving(m(50), on('b')),
      leaving(null),
      happening(m(1)),
    ];
    expect(alone({ events }).intervals).toEqual([[0, 50, 'events', 'events']]);
  });
});
