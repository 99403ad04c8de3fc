import { describe, expect, test } from 'vitest';
import type { ReportFilter } from '@/lib/domain/peer-report';
import { wordsOf } from '@/lib/messages/words-of';
import { costLine } from './cost-line';

const lineOf = (asked: Parameters<typeof costLine>[0]) => costLine(asked, wordsOf('en'));
const filters: ReportFilter[] = ['device_info', 'ip_information', 'precall_network_information', 'events', 'quality_stats'];
const each = (connections: number, callsEach = 1) => ({ connections, calls: connections * callsEach });
const all = (connections: number) => Object.fromEntries(filters.map((filter) => [filter, each(connections)]));
const rest = { filters, sourceName: 'RealtimeKit', live: false, againMs: 30_000 };

describe('the line on costs', () => {
  test('says once what all of them cost', () => {
    expect(lineOf({ ...rest, unread: all(1) })).toBe('Each reads its part from RealtimeKit: 1 call.');
    expect(lineOf({ ...rest, unread: all(3) })).toBe('Each reads its part from RealtimeKit: 1 call for each of 3 connections.');
  });

  test('distinguishes what is kept from what is read, and dear parts from cheap ones', () => {
    const unread = { ...all(3), device_info: each(3, 2), quality_stats: each(0), events: each(1) };
    expect(lineOf({ ...rest, unread })).toBe(
      'Reads from RealtimeKit: Device (2 calls for each of 3 connections); Place and network address, Network before the call (1 call for each of 3 connections); Events (1 call). Kept, no call: Quality.',
    );
  });

  test('speaks of a single part by its name', () => {
    expect(lineOf({ ...rest, filters: ['events'], unread: all(3) })).toBe(
      'Reads from RealtimeKit: Events (1 call for each of 3 connections).',
    );
  });

  test('says that nothing is asked where all is kept, and nothing where nothing can be pressed', () => {
    expect(lineOf({ ...rest, filters: ['events', 'quality_stats'], unread: {} })).toBe('Kept, no call: Events, Quality.');
    expect(lineOf({ ...rest, filters: [], unread: all(1) })).toBeNull();
  });

  test('says that parts of a running session are read again and again', () => {
    expect(lineOf({ ...rest, live: true, unread: all(1) })).toBe(
      'Each reads its part from RealtimeKit: 1 call. While the session runs, what is open is read again every 30 s.',
    );
  });
});
