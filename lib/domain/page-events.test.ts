import { describe, expect, test } from 'vitest';
import type { EventKind, PeerEvent } from './connection';
import { pageEvents } from './page-events';

const event = (kind: EventKind, at: number | null): PeerEvent => ({ kind, at, label: kind });
const timesOf = (events: readonly (readonly PeerEvent[])[]) => events.map((of) => of.map(({ at }) => at));

const connections = [
  { events: [event('leave', 40), event('join', 10), event('other', null)] },
  { events: [] },
  { events: [event('join', 20), event('other', 30)] },
];

describe('pageEvents', () => {
  test('leaves events that fit as they are', () => {
    const page = pageEvents(connections, 1, 5);
    expect(page.events).toEqual(connections.map(({ events }) => events));
    expect(page.summary).toBeNull();
    expect(pageEvents([{ events: [] }], 3, 5)).toEqual({ events: [[]], summary: null });
  });

  test('takes pages in the order of time over all connections, unreadable times last', () => {
    expect([1, 2, 3, 4].map((page) => timesOf(pageEvents(connections, page, 2).events))).toEqual([
      [[10], [], [20]],
      [[40], [], [30]],
      [[null], [], []],
      [[], [], []],
    ]);
  });

  test('counts all of them by kind', () => {
    const counts = { total: 5, joins: 2, leaves: 1, other: 2 };
    expect(pageEvents(connections, 2, 2).summary).toEqual({ ...counts, page: 2, perPage: 2 });
    // Beyond the last page of events that fit there are none, and that is said.
    expect(pageEvents(connections, 2, 5)).toEqual({ events: [[], [], []], summary: { ...counts, page: 2, perPage: 5 } });
  });

  test('gives every event once', () => {
    const events = Array.from({ length: 997 }, (_, index) => event(index % 2 === 0 ? 'join' : 'leave', (index * 7919) % 500));
    const pages = [1, 2, 3, 4].map((page) => pageEvents([{ events }], page, 250).events.flat());
    expect(new Set(pages.flat()).size).toBe(997);
    expect(pages.map(({ length }) => length)).toEqual([250, 250, 250, 247]);
  });
});
