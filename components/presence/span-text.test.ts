import { describe, expect, test } from 'vitest';
import { parseInstants, toAxis, toInstants, writeInstants } from './span-text';

const from = Date.parse('2026-11-17T08:34:00.000Z');
const to = Date.parse('2026-11-17T08:52:00.000Z');

describe('parseInstants', () => {
  test('reads back what writeInstants wrote', () => {
    expect(parseInstants(writeInstants({ start: from, end: to }))).toEqual({ start: from, end: to });
  });

  test.each([
    '',
    'x',
    '2026-11-17T08:34:00.000Z',
    '1,2',
    '2026-11-17T08:52:00Z,2026-11-17T08:34:00Z',
    '2026-11-17T08:34:00Z,2026-11-17T08:52:00Z,3',
    'a,b',
    ',',
  ])('does not take %j for a range', (text) => {
    expect(parseInstants(text)).toBeNull();
  });
});

describe('spanOf', () => {
  test('puts instants on the axis, cut to it, and drops what lies beside it', () => {
    expect(toAxis({ start: from, end: to }, from - 60_000, 600_000)).toEqual({ start: 60_000, end: 600_000 });
    expect(toAxis({ start: from, end: to }, to, 600_000)).toBeNull();
    expect(toAxis(null, 0, 1)).toBeNull();
    expect(toInstants({ start: 1.4, end: 2.6 }, 1000)).toEqual({ start: 1001, end: 1003 });
  });
});
