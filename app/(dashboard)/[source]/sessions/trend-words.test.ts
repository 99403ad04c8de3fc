import { describe, expect, test } from 'vitest';
import { wordsOf } from '@/lib/messages/words-of';
import { countChange, saysNothing, shareChange, weeksWords } from './trend-words';

const words = wordsOf('en');

describe('a change', () => {
  test('of a count is said in words, and not at all where there is nothing beside it', () => {
    expect(countChange(1_240, 5, words)).toBe('1,235 more');
    expect(countChange(5, 6, words)).toBe('1 fewer');
    expect(countChange(5, 5, words)).toBe('as many');
    expect(countChange(null, 5, words)).toBe('');
    expect(countChange(5, null, words)).toBe('');
  });

  test('of a share is that of the per cent that are shown', () => {
    // Shown as 79 % and 80 %.
    expect(shareChange(0.7999, 0.8001, words)).toBe('1 point less');
    expect(shareChange(0.83, 0.8, words)).toBe('3 points more');
    expect(shareChange(0.809, 0.801, words)).toBe('unchanged');
    expect(shareChange(0.8, null, words)).toBe('');
  });
});

describe('the strip', () => {
  test('is not shown where nothing is known, or nothing was for eight weeks', () => {
    const earlier = (sessions: number | null) => ({ sessions, people: null, averageAttendance: null });
    expect(saysNothing({ sessions: null, before: earlier(null) })).toBe(true);
    expect(saysNothing({ sessions: 0, before: earlier(null) })).toBe(true);
    expect(saysNothing({ sessions: 0, before: earlier(3) })).toBe(false);
    expect(saysNothing({ sessions: 1, before: earlier(0) })).toBe(false);
  });
});

describe('the weeks', () => {
  const before = { sessions: 1, people: 1, averageAttendance: 1 };
  const asOf = '2026-11-18T10:30:00.000Z';
  const at = (hours: number) => ({ zone: 'UTC', now: Date.parse(asOf) + hours * 3_600_000 });

  test('are the last ones, and those until a day where the list is older than a day', () => {
    expect(weeksWords({ asOf, before }, at(23), words)).toEqual({ weeks: 'Last 4 weeks', beside: 'beside the 4 before' });
    expect(weeksWords({ asOf, before }, at(25), words).weeks).toMatch(/^4 weeks until Wed 18 Nov.*, 10:30$/);
  });

  test('stand beside nothing where those before are not known', () => {
    const unknown = { sessions: null, people: null, averageAttendance: null };
    expect(weeksWords({ asOf, before: unknown }, at(0), words).beside).toBe('the 4 before are not known');
  });
});
