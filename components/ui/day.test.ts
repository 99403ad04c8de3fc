import { describe, expect, test } from 'vitest';
import { wordsOf } from '@/lib/messages/words-of';
import { dayProblem, isDay, parseDay, shiftDay, shiftMonth, weekdayOf, weeksOf, withinBounds } from './day';
import { dayNames } from './day-names';

const english = wordsOf('en');

describe('readDay', () => {
  test('reads each form that has one meaning', () => {
    for (const text of ['2026-11-08', ' 2026-11-8 ', '2026/11/08', '2026.11.8', '20261108', '8.11.2026', '08. 11. 2026'])
      expect(parseDay(text), text).toBe('2026-11-08');
    for (const text of ['8 Nov 2026', 'Sun 8 Nov 2026', 'sunday, 8 november 2026', '8. nov. 2026'])
      expect(parseDay(text), text).toBe('2026-11-08');
  });

  test('reads what the pages of every language write, and the English names in all', () => {
    const { months } = dayNames('de');
    for (const day of ['2026-01-08', '2026-03-08', '2026-05-08', '2026-10-08', '2026-12-08']) {
      expect(parseDay(wordsOf('de').date(day, 'UTC'), months)).toBe(day);
      expect(parseDay(english.date(day, 'UTC'), months)).toBe(day);
    }
    expect(parseDay('8. Oktober 2026')).toBeNull();
  });

  test('distinguishes a day that the calendar lacks from what is no day at all', () => {
    const said = (text: string) => dayProblem(text, {}, english);
    for (const text of ['2026-11-31', '31.11.2026', '20260230', '31 Nov 2026', '2026-13-01'])
      expect(said(text), text).toBe('There is no such day.');
    for (const text of ['11/16/2026', '8 Foo 2026', '2026-11', '1969-12-31']) expect(said(text), text).toMatch(/^Write the day/);
  });

  test('reads no other text', () => {
    for (const text of [
      '',
      '2026',
      '2026-11',
      '8/11/2026',
      '11/08/2026',
      '2026-13-01',
      '2026-02-29',
      '1969-12-31',
      '8 Foo 2026',
      '0026-11-08',
    ])
      expect(parseDay(text), text).toBeNull();
    expect(parseDay('2028-02-29')).toBe('2028-02-29');
    expect([isDay('2026-11-08'), isDay('2026-11-8'), isDay('2026-11-31')]).toEqual([true, false, false]);
  });
});

describe('the problem of a day', () => {
  test('the problem of a day › says what is wrong with a text, and nothing of one that is right or empty', () => {
    expect(dayProblem('soon', {}, english)).toMatch(/such as 2026-11-18/);
    expect([dayProblem('', {}, english), dayProblem('2026-11-18', {}, english)]).toEqual([null, null]);
    expect(dayProblem('', { required: true }, english)).toMatch(/^Write a day/);
    const bounds = { min: '2026-11-18', max: '2026-11-20' };
    expect(dayProblem('2026-11-17', bounds, english)).toBe('The first day that can be chosen is 2026-11-18.');
    expect(dayProblem('2026-11-21', bounds, english)).toBe('The last day that can be chosen is 2026-11-20.');
    expect(dayProblem('20.11.2026', bounds, english)).toBeNull();
    expect(['2026-01-01', '2026-11-19', '2027-01-01'].map((day) => withinBounds(day, bounds))).toEqual([
      bounds.min,
      '2026-11-19',
      bounds.max,
    ]);
  });
});

describe('a step in the calendar', () => {
  test('goes by days and months, also over the ends of years and short months', () => {
    expect([shiftDay('2026-12-31', 1), shiftDay('2026-03-01', -1)]).toEqual(['2027-01-01', '2026-02-28']);
    expect([shiftMonth('2026-01-31', 1), shiftMonth('2026-01-15', -1), shiftMonth('2028-03-31', -1)]).toEqual([
      '2026-02-28',
      '2025-12-15',
      '2028-02-29',
    ]);
  });
});

describe('a month of the calendar', () => {
  test('is laid out in weeks from Monday on', () => {
    const weeks = weeksOf('2026-11-18');
    expect(weeks).toHaveLength(6);
    expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
    expect(weeks[5]).toEqual(['2026-11-30', null, null, null, null, null, null]);
    expect(weeksOf('2027-02-10')).toHaveLength(4);
    expect([weekdayOf('2026-11-16'), weekdayOf('2026-11-22')]).toEqual([0, 6]);
    expect(dayNames('en').month('2026-11-18')).toBe('November 2026');
    expect(
      dayNames('de')
        .weekdays.map((name) => name.slice(0, 2))
        .join(),
    ).toBe('Mo,Di,Mi,Do,Fr,Sa,So');
  });
});
