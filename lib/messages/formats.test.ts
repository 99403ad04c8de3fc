import { describe, expect, test } from 'vitest';
import { wordsOf } from './words-of';

const at = '2026-11-17T08:00:12.030Z';
const [english, german] = [wordsOf('en'), wordsOf('de')];

describe('the formats of a language', () => {
  test('write days as the language does, with or without year and weekday', () => {
    expect(english.date(at, 'UTC')).toBe('Tue 17 Nov 2026');
    expect(german.date(at, 'UTC')).toBe('Di., 17. Nov. 2026');
    expect([english, german].map(({ date }) => date(at, 'UTC', { year: false, weekday: false }))).toEqual(['17 Nov', '17. Nov.']);
    expect(english.date('2026-09-01T12:00:00.000Z', 'UTC', { year: false })).toBe('Tue 1 Sep');
    expect(english.date('2026-09-01', 'UTC', { long: true })).toBe('Tuesday 1 September 2026');
  });

  test('write numbers with the separators of the language, in durations too', () => {
    expect([english, german].map(({ count }) => count(1_200))).toEqual(['1,200', '1.200']);
    expect([english, german].map(({ duration }) => duration(1_205 * 3_600_000))).toEqual(['1,205 h 00 min', '1.205 h 00 min']);
  });
});
