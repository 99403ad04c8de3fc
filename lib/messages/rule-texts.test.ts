import { describe, expect, test } from 'vitest';
import { defaultThresholds } from '@/lib/domain/thresholds';
import { countingRules } from './rule-texts';
import { wordsOf } from './words-of';

describe('the text of a rule', () => {
  test('has the numbers that are counted by', () => {
    const text = countingRules(defaultThresholds, wordsOf('en'));
    expect(text).toContain('Present from 75 %, partial from 25 % of the attendance window, else absent.');
    expect(text).toContain('Gone for up to 60 s is a reconnect, longer an absence.');
    expect(text).toContain('Late and left early: by more than 5 min.');
  });

  test('has other numbers where an installation counts by others', () => {
    const own = { ...defaultThresholds, present: 0.5, partial: 0.1, reconnectMs: 90_000, lateMs: 120_000, leftEarlyMs: 600_000 };
    const text = countingRules(own, wordsOf('en'), '(10:00 to 11:00)');
    expect(text).toContain('Present from 50 %, partial from 10 % of the attendance window (10:00 to 11:00), else absent.');
    expect(text).toContain('Gone for up to 90 s is a reconnect');
    expect(text).toContain('Late: by more than 2 min; left early: by more than 10 min.');
  });
});
