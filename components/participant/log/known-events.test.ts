import { describe, expect, test } from 'vitest';
import type { ConnectionItem } from '@/lib/domain/answers/participant-answer';
import { wordsOf } from '@/lib/messages/words-of';
import { countedLines, knownEvents, linesUntil } from './known-events';
import { participantLog } from './participant-log';

const at = (second: number) => `2026-11-17T08:00:0${second}.000Z`;
const event = (second: number | null, kind: 'join' | 'leave' | 'other' = 'join') => ({
  kind,
  name: 'ANY',
  at: second === null ? null : at(second),
});
const connection = (id: string, part: Partial<ConnectionItem>): ConnectionItem => ({
  id,
  name: null,
  role: null,
  room: null,
  joinedAt: null,
  leftAt: null,
  providerDurationMs: null,
  presentMs: 0,
  intervals: [],
  assumed: [],
  flags: [],
  ...part,
});
const end = { startSource: 'fields', endSource: 'fields' } as const;

const answer = {
  connections: [
    connection('a', { events: [event(1), event(3, 'leave')], eventsInAll: 4 }),
    connection('b', { events: [], eventsInAll: 1, intervals: [{ start: at(2), end: at(5), ...end }] }),
    connection('c', { events: [], eventsInAll: 0, intervals: [{ start: at(2), end: at(9), ...end }] }),
  ],
  peerEvents: { total: 5, joins: 2, leaves: 1, other: 2, page: 1, perPage: 2 },
};
const second = { connections: [connection('a', { events: [event(4)] }), connection('b', { events: [event(5, 'other')] })] };
const third = { connections: [connection('a', { events: [event(null, 'other')] })] };

describe('the events that are known', () => {
  test('are those of the answer where it has all of them', () => {
    const whole = { connections: [connection('a', { events: [event(1)] })] };
    expect(knownEvents(whole, [])).toEqual({ connections: whole.connections, unread: null, until: Number.POSITIVE_INFINITY });
  });

  test('grow by the pages that are read', () => {
    expect(knownEvents(answer, [])).toMatchObject({ unread: { joined: 1, left: 0, other: 2 }, until: Date.parse(at(3)) });
    expect(knownEvents(answer, [second])).toMatchObject({ unread: { joined: 0, left: 0, other: 1 }, until: Date.parse(at(5)) });
    const all = knownEvents(answer, [second, third]);
    expect(all).toMatchObject({ unread: null, until: Number.POSITIVE_INFINITY });
    expect(all.connections.map(({ events }) => events?.length)).toEqual([4, 1, 0]);
  });

  test('make a log up to where nothing is missing between them', () => {
    const known = knownEvents(answer, []);
    const log = participantLog(known.connections, new Map(), wordsOf('en'));
    const lines = linesUntil(log, known.until);
    // The connection without events is told by its interval, the one whose events are still to come is not.
    expect(lines.map(({ connectionId, kind }) => `${connectionId} ${kind}`)).toEqual(['a joined', 'c joined', 'a left']);
    expect(countedLines(log, known.unread ?? { joined: 0, left: 0, other: 0 })).toEqual({ joined: 3, left: 2, other: 2, total: 7 });
  });
});
