import { describe, expect, test } from 'vitest';
import { wordsOf } from '@/lib/messages/words-of';
import { missingName, searchLabel } from './shown-names';

const words = wordsOf('en');
const fields = { externalId: false, role: false, device: false, place: false };
const withId = { ...fields, externalId: true };

describe('the names of a report', () => {
  test('distinguish one that the report hides from one that nobody gave', () => {
    expect(missingName({ names: 'none' }, words)).toBe('Name hidden');
    expect(missingName({ names: 'full' }, words)).toBe('No name');
  });

  test('can be searched only where they can be seen', () => {
    expect(searchLabel({ names: 'full', fields: withId }, words)).toBe('Search a name or id');
    expect(searchLabel({ names: 'pseudonyms', fields }, words)).toBe('Search a name');
    expect(searchLabel({ names: 'none', fields: withId }, words)).toBe('Search an id');
    expect(searchLabel({ names: 'none', fields }, words)).toBeNull();
  });
});
