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
    '2023-02-01T11:50:36.846+0100',
    '2023-02-01 05:20:36.846 -05:30',
    '2023-02-01T10:50:36.846z',
    '2023-02-01T10:50:36.846 Z',
    '2023-02-01T10:50:36.846+00:00',
    '2023-02-01T10:50:36.846\\"',
    '\u201c2023-02-01T10:50:36.846Z\u201d',
  ])('reads %j', (text) => {
    expect(parseTime(text)).toBe(expected);
  });

  test('takes seconds and their fraction for zero where they were not sent, and cuts off what is finer than a ms', () => {
    expect(parseTime('2023-02-01T10:50')).toBe(Date.UTC(2023, 1, 1, 10, 50));
    expect(parseTime('2023-02-01 10:50:36+01:00')).toBe(Date.UTC(2023, 1, 1, 9, 50, 36));
    expect(parseTime('2023-02-01T10:50:36.8Z')).toBe(expected - 46);
    expect(parseTime('2023-02-01T10:50:36.846999999Z')).toBe(expected);
  });

  test.each(['', 'null', '"null"', '  ', '""', null, undefined])('takes %j as absent', (value) => {
    expect(parseTime(value)).toBeNull();
  });

  test.each(['0001-01-01T00:00:00Z', '1970-01-01T00:00:00.000Z', '1999-12-31T23:59:59.999Z', '2000-01-01T00:30:00+01:00'])(
    'takes %j, which is before 2000, as absent: vendors write zero dates',
    (text) => {
      expect(parseTime(text)).toBeNull();
      expect(parseTime('2000-01-01T00:00:00.000Z')).toBe(Date.UTC(2000, 0));
    },
  );

  test.each([
    'string',
    'yesterday',
    '2023-02-30T00:00:00Z',
    '2023-13-01T00:00:00Z',
    '0000-00-00',
    '0000-00-00T00:00:00Z',
    '2023-02-01',
    '2023-02-01T10',
    '2023-02-01T10:50.5Z',
    '2023-02-01t10:50:36.846z',
    '2023-02-01T11:50:36,846+0100',
    '2023-02-01T10:50:60Z',
    '2023-02-01T24:01Z',
    '2023-02-01T24:00:00.001Z',
    '2023-02-01T10:50:36+0160',
    'Wed, 01 Feb 2023 10:50:36 GMT',
    '1675248636',
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
    for (const midnight of ['24:00', '24:00:00', '24:00:00.000']) expect(parseTime(`2023-02-01T${midnight}Z`)).toBe(Date.UTC(2023, 1, 2));
  });

  test('reads no text of more than 64 characters, blanks around it aside', () => {
    const ofLength = (length: number) => `2023-02-01T10:50:36.846${'0'.repeat(length - 24)}Z`;
    expect(parseTime(`  ${ofLength(64)}  `)).toBe(expected);
    expect(parseTime(ofLength(65))).toBe('invalid');
  });

  test('agrees with Date on every instant it can write', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true }), (date) => {
        expect(parseTime(date.toISOString())).toBe(date.getTime());
      }),
    );
  });

  test('takes any value without throwing', () => {
    fc.assert(fc.property(fc.anything(), (value) => void parseTime(value)));
  });
});

describe('toInstant', () => {
  test('writes UTC with milliseconds and never throws', () => {
    expect(toInstant(Date.UTC(2026, 0, 2, 3, 4, 5, 6))).toBe('2026-01-02T03:04:05.006Z');
    expect(toInstant(null)).toBeNull();
    expect(toInstant(Number.NaN)).toBeNull();
    expect(toInstant(1e300)).toBeNull();
  });
});
