import { describe, expect, test } from 'vitest';
import type { ParticipantRow } from '@/lib/domain/answers/participant-answer';
import { participantRow } from '@/lib/domain/testing/sample-row';
import { barOfLane, barOfRow, isPresentIn } from './presence-segments';

const start = Date.parse('2026-11-17T08:00:00.000Z');
const iso = (offset: number) => new Date(start + offset).toISOString();
const row = (intervals: ParticipantRow['intervals'], assumed: ParticipantRow['assumed'] = []): ParticipantRow =>
  participantRow({ verdict: 'partial', intervals, assumed });

describe('presence segments', () => {
  test('have a reconnect in a gap of 60 s and an absence in a longer one', () => {
    const bar = barOfRow(
      row([
        { start: iso(0), end: iso(10_000), startSource: 'events', endSource: 'events' },
        { start: iso(70_000), end: iso(80_000), startSource: 'events', endSource: 'events' },
        { start: iso(140_001), end: iso(150_000), startSource: 'events', endSource: 'session-end' },
      ]),
      start,
      false,
    );
    expect(bar.segments.map((segment) => [segment.kind, segment.start, segment.end])).toEqual([
      ['present', 0, 10_000],
      ['reconnect', 10_000, 70_000],
      ['present', 70_000, 80_000],
      ['away', 80_000, 140_001],
      ['present', 140_001, 150_000],
    ]);
  });

  test('have an assumed end at the end of the session only where an assumed stretch reaches it', () => {
    const cut = [
      { start: iso(0), end: iso(10_000), startSource: 'events', endSource: 'session-end' },
    ] satisfies ParticipantRow['intervals'];
    expect(barOfRow(row(cut), start, false).segments[0]?.endAssumed).toBe(false);
    expect(barOfRow(row(cut, [{ start: iso(4_000), end: iso(10_000) }]), start, false).segments[0]?.endAssumed).toBe(true);
  });

  test('have no gap where only the room changes', () => {
    const bar = barOfRow(
      row([
        { start: iso(0), end: iso(10_000), startSource: 'events', endSource: 'events' },
        { start: iso(10_000), end: iso(20_000), startSource: 'events', endSource: 'now', room: 'r1' },
      ]),
      start,
      false,
    );
    expect(bar.segments.map((segment) => [segment.kind, segment.inRoom, segment.stillIn])).toEqual([
      ['present', false, false],
      ['present', true, true],
    ]);
  });

  test('are read from a lane of the timeline with its verdict, host and marks', () => {
    const lanes = {
      ids: ['a', 'b'],
      kind: [2 + 4, 1 + 8],
      offset: [0, 1, 3],
      start: [0, 5, 100_000],
      end: [50, 20, 200_000],
      marks: [1, 0, 2 + 4 + 8],
      assumedOffset: [0, 1, 2],
      assumedStart: [0, 150_000],
      assumedEnd: [10, 200_000],
    };
    expect(barOfLane(lanes, 0)).toMatchObject({
      verdict: 'present',
      host: true,
      counted: true,
      segments: [{ start: 0, end: 50, startAssumed: true }],
    });
    const second = barOfLane(lanes, 1);
    expect(second).toMatchObject({ verdict: 'partial', host: false, counted: false });
    expect(second?.segments.map((segment) => segment.kind)).toEqual(['present', 'away', 'present']);
    expect(second?.segments[2]).toMatchObject({ endAssumed: true, stillIn: true, inRoom: true });
    expect(barOfLane(lanes, 2)).toBeNull();
  });

  test('count presence in a range half-open and never by a gap', () => {
    const bar = barOfRow(
      row([
        { start: iso(0), end: iso(10_000), startSource: 'events', endSource: 'events' },
        { start: iso(90_000), end: iso(99_000), startSource: 'events', endSource: 'events' },
      ]),
      start,
      false,
    );
    expect(isPresentIn(bar, { start: 10_000, end: 90_000 })).toBe(false);
    expect(isPresentIn(bar, { start: 9_999, end: 10_000 })).toBe(true);
  });
});
