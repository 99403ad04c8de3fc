import { expect, test } from 'vitest';
import { wordsOf } from '@/lib/messages/words-of';
import { missingName, searchLabel } from './shown-names';

const words = wordsOf('en');
const fields = { externalId: false, role: false, device: false, place: false };
const withId = { ...fields, externalId: true };

test('tells a name that the report hides from one that nobody gave', () => {
  expect(missingName({ names: 'none' }, words)).toBe('Name hidden');
  expect(missingName({ names: 'full' }, words)).toBe('No name');
});

test('offers to search only what can be seen', () => {
  expect(searchLabel({ names: 'full', fields: withId }, words)).toBe('Search a name or id');
  expect(searchLabel({ names: 'pseudonyms', fields }, words)).toBe('Search a name');
  expect(searchLabel({ names: 'none', fields: withId }, words)).toBe('Search an id');
  expect(searchLabel({ names: 'none', fields }, words)).toBeNull();
});
