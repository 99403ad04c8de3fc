import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Interval, lengthOf, lengthWithin, uncoveredBy, unionByRoom, unionOf, unionOfSpans } from './interval';

const between = (start: number, end: number, fields: Partial<Interval> = {}): Interval => ({
  start,
  end,
  startSource: 'fields',
  endSource: 'fields',
  ...fields,
});
const spans = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 20 })).map(([start, length]) => ({ start, end: start + length })),
  { maxLength: 8 },
);

describe('a union', () => {
  test('makes one of intervals that overlap or touch', () => {
    expect(unionOf([between(5, 8), between(0, 5), between(20, 30), between(22, 25)])).toEqual([between(0, 8), between(20, 30)]);
  });

  test('keeps the best-founded source of several that share an end, now before all (rule 8)', () => {
    const ends = [between(0, 9), between(3, 9, { endSource: 'events' }), between(5, 9, { endSource: 'session-end' })];
    expect(unionOf(ends)).toEqual([between(0, 9, { endSource: 'events' })]);
    expect(unionOf([...ends, between(1, 9, { endSource: 'now' })])).toEqual([between(0, 9, { endSource: 'now' })]);
    const starts = [between(0, 5, { startSource: 'session-start' }), between(0, 9, { startSource: 'sign-of-life' })];
    expect(unionOf(starts)).toEqual([between(0, 9, { startSource: 'sign-of-life' })]);
  });

  test('covers what one of them covers, once', () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: 0, max: 80 }), (list, at) => {
        const union = unionOf(list.map(({ start, end }) => between(start, end)));
        const covers = (all: readonly { start: number; end: number }[]) => all.filter(({ start, end }) => start <= at && at < end).length;
        expect(covers(union)).toBe(Math.min(1, covers(list)));
        expect(unionOfSpans(list)).toEqual(union.map(({ start, end }) => ({ start, end })));
      }),
    );
  });
});

describe('a union by room (rule 9)', () => {
  test('names the room of each piece', () => {
    expect(unionByRoom([between(0, 10), between(10, 20, { room: 'a' }), between(20, 30)])).toEqual([
      between(0, 10),
      between(10, 20, { room: 'a' }),
      between(20, 30),
    ]);
  });

  test('takes the breakout room that was entered last where rooms overlap', () => {
    const pieces = unionByRoom([between(0, 60), between(10, 40, { room: 'a' }), between(20, 30, { room: 'b' })]);
    expect(pieces.map(({ start, end, room }) => [start, end, room])).toEqual([
      [0, 10, undefined],
      [10, 20, 'a'],
      [20, 30, 'b'],
      [30, 40, 'a'],
      [40, 60, undefined],
    ]);
  });

  test('lets a main room that was entered last give way to a breakout room', () => {
    const pieces = unionByRoom([between(10, 40, { room: 'a' }), between(20, 60)]);
    expect(pieces.map(({ start, end, room }) => [start, end, room])).toEqual([
      [10, 40, 'a'],
      [40, 60, undefined],
    ]);
  });

  test('keeps the best-founded source of several that share an end here too (rule 8)', () => {
    const ends = [between(0, 9), between(5, 9, { endSource: 'events', room: 'a' })];
    expect(unionByRoom(ends).at(-1)?.endSource).toBe('events');
    expect(unionByRoom([...ends, between(7, 9, { endSource: 'now' })]).at(-1)?.endSource).toBe('now');
    const starts = [between(0, 5), between(0, 9, { startSource: 'events', room: 'a' })];
    expect(unionByRoom(starts)[0]?.startSource).toBe('events');
  });

  test('is as long as the union', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(spans, fc.constantFrom('a', 'b', undefined)), { maxLength: 3 }), (rooms) => {
        const list = rooms.flatMap(([own, room]) => own.map(({ start, end }) => between(start, end, room === undefined ? {} : { room })));
        expect(lengthOf(unionByRoom(list))).toBe(lengthOf(unionOf(list)));
      }),
    );
  });
});

describe('what a cover leaves', () => {
  test('is what it does not cover', () => {
    expect(
      uncoveredBy(
        [
          { start: 0, end: 30 },
          { start: 40, end: 50 },
        ],
        [
          { start: 5, end: 10 },
          { start: 25, end: 45 },
        ],
      ),
    ).toEqual([
      { start: 0, end: 5 },
      { start: 10, end: 25 },
      { start: 45, end: 50 },
    ]);
    fc.assert(
      fc.property(spans, spans, (list, cover) => {
        const [all, covering] = [unionOfSpans(list), unionOfSpans(cover)];
        const covered = all.reduce((sum, { start, end }) => sum + lengthWithin(covering, start, end), 0);
        expect(lengthOf(uncoveredBy(all, covering))).toBe(lengthOf(all) - covered);
      }),
    );
  });
});
