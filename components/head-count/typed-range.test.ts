import { describe, expect, test } from 'vitest';
import { typedRange } from './typed-range';

const minute = 60_000;

function axisOf(start: string, lengthMs: number) {
  return { startMs: Date.parse(start), lengthMs };
}

function ask(from: string, to: string, axis: ReturnType<typeof axisOf>, shown = { start: 0, end: axis.lengthMs }) {
  const answer = typedRange({ from, to }, axis, shown, 'UTC');
  if ('problem' in answer) return answer.problem;
  const time = (offset: number) => new Date(axis.startMs + offset).toISOString().slice(11, 19);
  return `${time(answer.range.start)}–${time(answer.range.end)}`;
}

describe('a range typed as two clock times', () => {
  const lesson = axisOf('2026-11-17T14:00:12Z', 51 * minute);

  test('is what lies between them', () => {
    expect(ask('14:20', '14:40', lesson)).toBe('14:20:00–14:40:00');
    expect(ask('14:00', '14:40', lesson)).toBe('14:00:12–14:40:00');
  });

  test('is typed with a colon, a dot or nothing between hours and minutes', () => {
    expect(ask('14.20', '1440', lesson)).toBe('14:20:00–14:40:00');
    expect(ask('1420', '14:20', lesson)).toBe('same');
    expect(ask('9.05', '920', axisOf('2026-11-17T09:00:00Z', 51 * minute))).toBe('09:05:00–09:20:00');
  });

  test('is refused when the second time is before the first, and not answered for another range', () => {
    expect(ask('14:40', '14:20', lesson)).toBe('backwards');
    expect(ask('14:40', '13:10', lesson)).toBe('backwards');
    expect(ask('14:20', '14:20', lesson)).toBe('same');
  });

  test('is cut to the session', () => {
    expect(ask('13:30', '14:20', lesson)).toBe('14:00:12–14:20:00');
    expect(ask('14:40', '16:00', lesson)).toBe('14:40:00–14:51:12');
  });

  test('says when it lies outside of the session', () => {
    expect(ask('15:10', '15:20', lesson)).toBe('over');
    expect(ask('13:10', '13:20', lesson)).toBe('notBegun');
  });

  test('goes past midnight with the session', () => {
    const night = axisOf('2026-11-17T23:00:00Z', 120 * minute);
    expect(ask('23:50', '00:10', night)).toBe('23:50:00–00:10:00');
    expect(ask('23:50', '02:30', night)).toBe('23:50:00–01:00:00');
    expect(ask('00:10', '23:50', night)).toBe('backwards');
  });

  test('means the times after the part in view where a session lasts days', () => {
    const days = axisOf('2026-11-17T09:00:00Z', 3 * 24 * 60 * minute);
    const second = { start: 24 * 60 * minute, end: 30 * 60 * minute };
    const answer = typedRange({ from: '10:00', to: '11:00' }, days, second, 'UTC');
    expect(answer).toEqual({ range: { start: 25 * 60 * minute, end: 26 * 60 * minute } });
  });
});
