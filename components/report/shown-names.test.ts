import { expect, it } from 'vitest';
import { missingName, searchLabel } from './shown-names';

const fields = { externalId: false, role: false, device: false, place: false };
const withId = { ...fields, externalId: true };

it('tells a name that the report hides from one that nobody gave', () => {
  expect(missingName({ names: 'none' })).toBe('Name hidden');
  expect(missingName({ names: 'full' })).toBe('No name');
});

it('offers to search only what can be seen', () => {
  expect(searchLabel({ names: 'full', fields: withId })).toBe('Search a name or id');
  expect(searchLabel({ names: 'pseudonyms', fields })).toBe('Search a name');
  expect(searchLabel({ names: 'none', fields: withId })).toBe('Search an id');
  expect(searchLabel({ names: 'none', fields })).toBeNull();
});
