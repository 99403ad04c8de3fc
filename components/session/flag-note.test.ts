import { expect, it } from 'vitest';
import { flagNote } from './flag-note';

it('says how many people a flag is about', () => {
  expect(flagNote('end-assumed', 3)).toBe('3 people have an assumed end');
  expect(flagNote('end-assumed', 1)).toBe('1 person has an assumed end');
  expect(flagNote('session-end-assumed', null)).toBe('The end of the session is assumed');
});
