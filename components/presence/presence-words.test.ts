import { describe, expect, test } from 'vitest';
import { wordsOf } from '@/lib/messages/words-of';
import { barMarks } from './mark-words';
import type { Bar, Segment } from './presence-segments';
import { barSentence } from './presence-words';

const english = wordsOf('en');
const clock = { startMs: Date.parse('2026-11-17T08:00:00.000Z'), zone: 'Europe/Berlin' };
const segment = (kind: Segment['kind'], start: number, end: number, more: Partial<Segment> = {}): Segment => ({
  kind,
  start,
  end,
  startAssumed: false,
  endAssumed: false,
  stillIn: false,
  inRoom: false,
  ...more,
});
const bar = (segments: Segment[]): Bar => ({ segments, assumed: [], verdict: 'present', host: false, counted: true });

describe('the words of presence', () => {
  test('say when somebody left, where that is known from, and for how long they were away', () => {
    const marks = barMarks(
      bar([
        segment('present', 30, 1_900_786, { startSource: 'fields', endSource: 'events' }),
        segment('away', 1_900_786, 2_392_786),
        segment('present', 2_392_786, 3_000_000, { startSource: 'events', endSource: 'now', stillIn: true }),
      ]),
      clock,
      new Map(),
      english,
    );
    expect(marks).toEqual([
      { at: 30, text: '09:00:00.030 joined, from the record’s join time' },
      { at: 1_900_786, text: '09:31:40.786 left, from a leave event; away for 8 min 12 s' },
      { at: 2_392_786, text: '09:39:52.786 joined, from a join event' },
      { at: 3_000_000, text: '09:50:00.000 still in' },
    ]);
  });

  test('name the room and make one mark where only the room changes', () => {
    const marks = barMarks(
      bar([segment('present', 0, 60_000), segment('present', 60_000, 120_000, { inRoom: true, room: 'r1' })]),
      clock,
      new Map([['r1', 'Group 2']]),
      english,
    );
    expect(marks.map((mark) => mark.text)).toEqual(['09:00:00.000 joined', '09:01:00.000 moved to Group 2', '09:02:00.000 left']);
  });

  test('name the room of a join, also where only the kind of room is known', () => {
    const joined = (more: Partial<Segment>) =>
      barMarks(bar([segment('present', 0, 60_000, { inRoom: true, ...more })]), clock, new Map([['r1', 'Group 2']]), english)[0]?.text;
    expect(joined({ room: 'r1' })).toBe('09:00:00.000 joined, in Group 2');
    expect(joined({ startAssumed: true })).toBe('09:00:00.000 joined, in a breakout room, assumed');
  });

  test('put a bar into one sentence and count what is beyond six stretches', () => {
    expect(barSentence(bar([]), clock, english)).toBe('no readable time');
    expect(barSentence(bar([segment('present', 0, 600_000, { endAssumed: true })]), clock, english)).toBe('here 09:00 to about 09:10');
    const many = Array.from({ length: 8 }, (_, index) => segment('present', index * 120_000, index * 120_000 + 60_000));
    expect(barSentence(bar(many), clock, english)).toMatch(/09:10 to 09:11, and 2 more$/);
  });

  test('list no stretch of a bar whose gaps are closed', () => {
    const reduced = (last: Partial<Segment>): Bar => ({
      ...bar([segment('present', 0, 600_000), segment('present', 1_200_000, 1_800_000, last)]),
      reduced: true,
    });
    expect(barSentence(reduced({}), clock, english)).toBe('here 09:00 to 09:30, with more gaps than can be drawn');
    expect(barSentence(reduced({ stillIn: true }), clock, english)).toBe('here since 09:00, still in, with more gaps than can be drawn');
  });

  test('are in the past tense for who was in when a stale session was last read', () => {
    const still = bar([segment('present', 0, 600_000, { stillIn: true })]);
    expect(barSentence(still, clock, english)).toBe('here since 09:00, still in');
    expect(barSentence(still, { ...clock, stale: true }, english)).toBe('here since 09:00, in then');
  });
});
