import { describe, expect, test } from 'vitest';
import type { IntervalItem } from '@/lib/domain/answers/participant-answer';
import { presenceMarks } from './presence-marks';
import { segmentsOf } from './presence-segments';

const minute = 60_000;
const interval = (start: number, end: number, more: Partial<IntervalItem> = {}): IntervalItem => ({
  start: new Date(start * minute).toISOString(),
  end: new Date(end * minute).toISOString(),
  startSource: 'events',
  endSource: 'events',
  ...more,
});
const marksOf = (...intervals: IntervalItem[]) => presenceMarks(segmentsOf({ intervals, assumed: [] }, 0));

describe('presence marks', () => {
  test('stand at the beginning and end of a presence, and a leave knows for how long the person was gone', () => {
    const marks = marksOf(interval(0, 10), interval(11, 20), interval(30, 40));
    expect(marks.map(({ kind, at, gap }) => [kind, at / minute, gap?.kind])).toEqual([
      ['joined', 0, undefined],
      ['left', 10, 'reconnect'],
      ['joined', 11, undefined],
      ['left', 20, 'away'],
      ['joined', 30, undefined],
      ['left', 40, undefined],
    ]);
  });

  test('are one for a change of room, and no leave for who is still in', () => {
    const marks = marksOf(interval(0, 10), interval(10, 20, { room: 'r1', endSource: 'now' }));
    expect(marks.map(({ kind, at }) => [kind, at / minute])).toEqual([
      ['joined', 0],
      ['moved', 10],
      ['stillIn', 20],
    ]);
  });
});
