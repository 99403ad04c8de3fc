import { describe, expect, test } from 'vitest';
import { offeredRange } from './offered-range';

const at = (clock: string) => Date.parse(`2026-11-17T${clock}Z`);
const start = at('13:00:10.500');
const span = (from: string, to: string) => ({ start: at(from) - start, end: at(to) - start });
const whole = span('13:00:10.500', '13:53:40');

describe('the range that is offered', () => {
  test('ends with the attendance window, not with the session, and lies inside of it to the minute', () => {
    expect(offeredRange(start, whole, span('13:00:10.500', '13:50:47'))).toEqual(span('13:01:00', '13:50:00'));
    expect(offeredRange(start, whole, span('13:00:10.500', '13:51:00'))).toEqual(span('13:01:00', '13:51:00'));
  });

  test('is of the part that is shown', () => {
    expect(offeredRange(start, span('13:20:30', '13:52:00'), span('13:00:10.500', '13:50:47'))).toEqual(span('13:21:00', '13:50:00'));
    expect(offeredRange(start, whole, null)).toEqual(span('13:01:00', '13:53:00'));
  });

  test('is the view where no whole minute is left', () => {
    const short = span('13:00:10.500', '13:01:20');
    expect(offeredRange(start, short, short)).toEqual(short);
    const tail = span('13:52:00', '13:53:40');
    expect(offeredRange(start, tail, span('13:00:10.500', '13:50:47'))).toEqual(tail);
  });
});
