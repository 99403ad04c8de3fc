import { describe, expect, test } from 'vitest';
import { wordsOf } from '@/lib/messages/words-of';
import { rangeText } from './range-text';

const at = (iso: string) => Date.parse(iso);
const lesson = { start: 0, end: 50 * 60_000 };
const text = (from: string, to: string, view = lesson, language: 'en' | 'de' = 'en') =>
  rangeText({ start: at(from), end: at(to) }, view, 'Europe/Berlin', wordsOf(language));

describe('the text of a range', () => {
  test('says two whole minutes without seconds', () => {
    expect(text('2026-11-17T08:34:00Z', '2026-11-17T08:52:00Z')).toBe('09:34 – 09:52');
  });

  test('says seconds where an end has some and the axis is shorter than an hour', () => {
    expect(text('2026-11-17T08:34:20Z', '2026-11-17T08:52:00Z')).toBe('09:34:20 – 09:52:00');
    expect(text('2026-11-17T08:34:20Z', '2026-11-17T08:52:00Z', { start: 0, end: 2 * 3_600_000 })).toBe('09:34 – 09:52');
  });

  test('names the days of a range over midnight, and of one in a session of days', () => {
    expect(text('2026-11-17T22:50:00Z', '2026-11-17T23:10:00Z')).toBe('17 Nov, 23:50 – 18 Nov, 00:10');
    expect(text('2026-11-17T22:50:00Z', '2026-11-17T23:10:00Z', lesson, 'de')).toBe('17. Nov., 23:50 – 18. Nov., 00:10');
    expect(text('2026-11-17T08:34:00Z', '2026-11-17T08:52:00Z', { start: 0, end: 48 * 3_600_000 })).toBe('17 Nov, 09:34 – 17 Nov, 09:52');
  });
});
