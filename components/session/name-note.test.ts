import { describe, expect, test } from 'vitest';
import { wordsOf } from '@/lib/messages/words-of';
import { nameNote } from './name-note';

const note = (people: number, names: number, sharing: number, neverTogether: number) =>
  nameNote({ names: { names, sharing, neverTogether }, summary: { people } }, wordsOf('en'));

describe('the note on names', () => {
  test('says that people of one name are several', () => {
    expect(note(30, 29, 2, 0)).toBe('2 people share a name: their ids differ, so each counts alone');
    expect(note(30, 30, 0, 0)).toBeNull();
  });

  test('reports ids that are new at each reload from a fifth of the people on', () => {
    expect(note(120, 30, 120, 118)).toMatch(/^118 of 120 people .* there are 30 names\. .* Nothing is merged$/);
    expect(note(10, 9, 2, 2)).toMatch(/never there at the same time/);
    expect(note(11, 10, 2, 2)).toBe('2 people share a name: their ids differ, so each counts alone');
  });
});
