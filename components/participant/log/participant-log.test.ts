import { describe, expect, test } from 'vitest';
import type { ConnectionItem } from '@/lib/domain/answers/participant-answer';
import type { EventKind } from '@/lib/domain/connection';
import { wordsOf } from '@/lib/messages/words-of';
import { detailText, participantLog, searchLog } from './participant-log';

const words = wordsOf('en');
const logOf = (...[connections, reported]: [ConnectionItem[], Parameters<typeof participantLog>[1]]) =>
  participantLog(connections, reported, words);

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

const event = (kind: EventKind, at: string | null, name = 'ANY') => ({ kind, name, at });

describe('participantLog', () => {
  test('puts the events of all connections and reports into the order of time', () => {
    const lines = logOf(
      [
        connection('a', {
          events: [event('leave', '2026-11-17T08:30:00.000Z'), event('join', '2026-11-17T08:00:00.000Z')],
        }),
        connection('b', { events: [event('join', '2026-11-17T08:20:00.000Z')] }),
      ],
      new Map([['a', [{ at: Date.parse('2026-11-17T08:10:00.000Z'), name: 'micToggled', detail: { on: true } }]]]),
    );
    expect(lines.map((line) => [line.connectionId, line.text, line.detail])).toEqual([
      ['a', 'joined', ''],
      ['a', 'mic toggled', 'on: yes'],
      ['b', 'joined', ''],
      ['a', 'left', ''],
    ]);
  });

  test('shows unknown events and unreadable times, the latter last', () => {
    const lines = logOf(
      [
        connection('a', {
          events: [event('join', null), event('other', '2026-11-17T08:00:00.000Z', 'PEER_CREATED')],
        }),
      ],
      new Map(),
    );
    expect(lines.map((line) => [line.kind, line.text, line.at === null])).toEqual([
      ['other', 'peer created', false],
      ['joined', 'joined', true],
    ]);
  });

  test('tells joins and leaves from the intervals where the provider has no join events, and no leave of someone still in', () => {
    const interval = {
      start: '2026-11-17T08:00:00.000Z',
      end: '2026-11-17T08:30:00.000Z',
      startSource: 'fields',
      endSource: 'now',
    } as const;
    expect(logOf([connection('a', { events: [], intervals: [interval] })], new Map()).map((line) => line.text)).toEqual(['joined']);
  });

  test('gives every line an id of its own', () => {
    const same = event('join', '2026-11-17T08:00:00.000Z');
    const lines = logOf([connection('a', { events: [same, same] })], new Map());
    expect(new Set(lines.map((line) => line.id)).size).toBe(2);
  });
});

describe('detailText', () => {
  test('leaves out what is empty and says yes and no', () => {
    expect(detailText({ deviceLabel: 'AirPods', muted: false, reason: null, note: '', count: 0 }, words)).toBe(
      'device label: AirPods · muted: no · count: 0',
    );
  });
});

describe('searchLog', () => {
  const lines = logOf(
    [connection('a1', { events: [event('join', null)] })],
    new Map([['a1', [{ at: 1, name: 'device_changed', detail: { to: 'AirPods' } }]]]),
  );

  test('finds words in names, details and connections, whatever their case', () => {
    expect([
      searchLog(lines, 'airpods', 'all').length,
      searchLog(lines, 'DEVICE', 'all').length,
      searchLog(lines, 'a1', 'all').length,
    ]).toEqual([1, 1, 2]);
  });

  test('finds words in any order, without accents and special letters', () => {
    const log = new Map([['a1', [{ at: 1, name: 'device_changed', detail: { to: 'Głośnik Wohnzimmer' } }]]]);
    const logged = logOf([connection('a1', { events: [] })], log);
    for (const search of ['glosnik device', 'WOHNZIMMER\u00a0głośnik', 'a1 changed'])
      expect(searchLog(logged, search, 'other')).toHaveLength(1);
    expect(searchLog(logged, 'glosnik left', 'all')).toEqual([]);
  });

  test('keeps to one kind', () => {
    expect(searchLog(lines, '', 'joined').map((line) => line.text)).toEqual(['joined']);
  });
});
