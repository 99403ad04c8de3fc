import { describe, expect, test } from 'vitest';
import { wordsOf } from '@/lib/messages/words-of';
import { curveWords } from './curve-words';

const minute = 60_000;
const english = wordsOf('en');

describe('the words of a curve', () => {
  test('say how many people there were at most and when first', () => {
    const curve = { at: [0, 25 * minute, 30 * minute, 60 * minute], people: [3, 1200, 1200, 0] };
    expect(curveWords(curve, false, english)).toBe('At most 1,200 people, 25 min after the start.');
    expect(curveWords(curve, true, english)).toBe('At most 1,200 people so far, 25 min after the start.');
    expect(curveWords({ at: [0, minute], people: [1, 0] }, false, english)).toBe('At most 1 person, from the first minute on.');
  });

  test('are none for a line on which nobody stands', () => {
    expect(curveWords(null, false, english)).toBeNull();
    expect(curveWords({ at: [0, minute], people: [0, 0] }, false, english)).toBeNull();
  });
});
