import { describe, expect, test } from 'vitest';
import { wordsOf } from '@/lib/messages/words-of';
import { flagNote } from './flag-note';

const words = wordsOf('en');

describe('the note on a flag', () => {
  test('says how many people a flag is about', () => {
    expect(flagNote('end-assumed', 3, words)).toBe('3 people have an assumed end');
    expect(flagNote('end-assumed', 1, words)).toBe('1 person has an assumed end');
    expect(flagNote('session-end-assumed', null, words)).toBe('The end of the session is assumed');
  });
});
