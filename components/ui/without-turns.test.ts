import { expect, it } from 'vitest';
import { withoutTurns } from './without-turns';

it('takes out what turns the direction of a name, and leaves every script as it was written', () => {
  expect(withoutTurns('ليلى منصور \u202eadmin')).toBe('ليلى منصور admin');
  expect(withoutTurns('\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069')).toBe('');
  expect(withoutTurns('ליאור 🧑‍🏫 Ada')).toBe('ליאור 🧑‍🏫 Ada');
});
