import { describe, expect, test } from 'vitest';
import { parseInstants, toAxis, toInstants, writeInstants } from './span-text';

const from = Date.parse('2026-11-17T08:34:00.000Z');
const to = Date.parse('2026-11-17T08:52:00.000Z');

describe('parseInstants', () => {
  test('reads back what writeInstants wrote', () => {
    expect(parseInstants(writeInstants({ from, to }))).toEqual({ from, to });
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

test('puts instants on the axis, cut to it, and drops what lies beside it', () => {
  expect(toAxis({ from, to }, from - 60_000, 600_000)).toEqual({ from: 60_000, to: 600_000 });
  expect(toAxis({ from, to }, to, 600_000)).toBeNull();
  expect(toAxis(null, 0, 1)).toBeNull();
  expect(toInstants({ from: 1.4, to: 2.6 }, 1000)).toEqual({ from: 1001, to: 1003 });
});
