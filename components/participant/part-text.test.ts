import { describe, expect, test } from 'vitest';
import { wordsOf } from '@/lib/messages/words-of';
import { partText } from './part-text';

const textOf = (partMs: number, wholeMs: number) => partText(partMs, wholeMs, wordsOf('en'));

describe('partText', () => {
  test('writes a part of a whole down to seconds on both sides, so that they agree with the percentage beside them', () => {
    const part = (minutes: number, seconds: number) => (minutes * 60 + seconds) * 1000;
    expect(textOf(part(49, 17), part(49, 39))).toBe('49 min 17 s of 49 min 39 s');
    expect(textOf(part(50, 0), part(51, 13))).toBe('50 min 0 s of 51 min 13 s');
    expect(textOf(part(50, 12), part(51, 0))).toBe('50 min 12 s of 51 min 0 s');
    expect(textOf(part(81, 0), part(92, 0))).toBe('1 h 21 min of 1 h 32 min');
    expect(textOf(part(0, 8), part(92, 0))).toBe('8 s of 1 h 32 min 0 s');
    expect(textOf(part(49, 39), part(49, 39))).toBe('49 min 39 s of 49 min 39 s');
    expect(textOf(part(49, 39), part(49, 39) + 400)).toBe('all but less than 1 s of 49 min 39 s');
  });
});
