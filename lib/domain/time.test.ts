import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTime, toInstant } from './time';

describe('parseTime', () => {
  const expected = Date.UTC(2023, 1, 1, 10, 50, 36, 846);

  test.each([
    '2023-02-01T10:50:36.846Z',
    '2023-02-01T10:50:36.846Z"',
    '"2023-02-01T10:50:36.846Z"',
    ' 2023-02-01T10:50:36.846Z\n',
    '2023-02-01T10:50:36.846',
    '2023-02-01 10:50:36.846',
    '2023-02-01T10:50:36.846999Z',
    '2023-02-01T11:50:36.846+01:00',
    '2023-02-01T11:50:36,846+0100',
    '2023-02-01t10:50:36.846z',
    '2023-02-01T10:50:36.846+00:00',
  ])('reads %j', (text) => {
    expect(parseTime(text)).toBe(expected);
  });

  test.each(['', 'null', 'NULL', '"null"', '  ', '""', null, undefined])('takes %j as absent', (value) => {
    expect(parseTime(value)).toBeNull();
  });

  test.each([
    'string',
    'yesterday',
    '2023-02-30T00:00:00Z',
    '2023-13-01T00:00:00Z',
    '0000-00-00',
    '2023-02-01T25:00:00Z',
    '2023-02-01T24:00:01Z',
    '2023-02-01T10:60:00Z',
    '2023-02-01T10:50:36.846Z+99:00',
    '2023-02-01T10:50:36+99:00',
    '2023-02-3xT10:50:36.846Z',
    '2023-02-01T10:50:36.84xZ',
    '+275760-09-14',
    1_675_248_636_846,
    {},
    true,
  ])('finds %j unreadable', (value) => {
    expect(parseTime(value)).toBe('invalid');
  });

  test('reads midnight as the end of a day', () => {
    expect(parseTime('2023-02-01T24:00:00Z')).toBe(Date.UTC(2023, 1, 2));
  });

  test('agrees with Date on every instant it can write', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true }), (date) => {
        expect(parseTime(date.toISOString())).toBe(date.getTime());
      }),
    );
  });

  test('takes any value without throwing', () => {
    fc.assert(fc.property(fc.anything(), (value) => void parseTime(value)));
  });
});

test('toInstant writes UTC with milliseconds and never throws', () => {
  expect(toInstant(Date.UTC(2026, 0, 2, 3, 4, 5, 6))).toBe('2026-01-02T03:04:05.006Z');
  expect(toInstant(null)).toBeNull();
  expect(toInstant(Number.NaN)).toBeNull();
  expect(toInstant(1e300)).toBeNull();
});
