import { describe, expect, test } from 'vitest';
import { stripBidi } from './strip-bidi';

describe('stripBidi', () => {
  test('takes out what turns the direction of a name, and leaves every script as it was written', () => {
    expect(stripBidi('ليلى منصور \u202eadmin')).toBe('ليلى منصور admin');
    expect(stripBidi('\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069')).toBe('');
    expect(stripBidi('ליאור 🧑‍🏫 Ada')).toBe('ליאור 🧑‍🏫 Ada');
  });
});
