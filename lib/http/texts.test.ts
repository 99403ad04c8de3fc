import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { givenPassword, line, name, pathId, text, word } from './texts';

const controls = Array.from({ length: 0xa0 }, (_, code) => String.fromCodePoint(code)).filter((character) => /\p{Cc}/u.test(character));
const read = (schema: z.ZodType, given: unknown) => schema.safeParse(given).data;

describe('a text from outside', () => {
  test.each([...controls, '\ud800', '\udc00'])('has no %j in it', (odd) => {
    for (const given of [`${odd}a`, `a${odd}b`, `a${odd}`, odd]) {
      expect(read(text(10), given)).toBeUndefined();
      expect(read(word(10), given)).toBeUndefined();
      expect(read(line(10), given) ?? '').not.toContain(odd);
      expect(read(name, given) ?? '').not.toContain(odd);
    }
    if (!/[\t-\r\x85]/.test(odd)) expect(read(name, `a${odd}b`)).toBeUndefined();
  });

  test('is one line where somebody typed it', () => {
    expect(read(line(20), '\tAda\r\n Lovelace \u2028')).toBe('Ada  Lovelace');
    expect(read(name, ' Ada\nLovelace ')).toBe('Ada Lovelace');
  });

  test('is no name without anything that can be seen, and turns no direction', () => {
    for (const given of ['', ' ', '\u200b', '\u3164\u3164', '\u202e', '\u2800', '\u00ad\u2060', '\ufe0f', '\n'])
      expect(read(name, given), JSON.stringify(given)).toBeUndefined();
    expect(read(name, 'Ada\u202eecalevoL')).toBe('AdaecalevoL');
    for (const given of ['Ada', '李', 'محمد', 'O’Neil', '👩‍🏫', 'می‌خواهم']) expect(read(name, given)).toBe(given);
    expect(read(name, 'x'.repeat(121))).toBeUndefined();
  });

  test('may be any password that is checked, but none that no database could keep', () => {
    for (const given of ['pass\tword', '🙂'.repeat(4), ' a ', '\u0301']) expect(read(givenPassword, given)).toBe(given);
    for (const given of ['', 'a\0b', '\ud800', 'x'.repeat(257)]) expect(read(givenPassword, given)).toBeUndefined();
  });

  test('is an id of ours only by its shape', () => {
    for (const given of ['3f1d6b3e-8b1a-4c7e-9a52-0d6f5c2b7e11', 'x', 'A_b-9', 'a'.repeat(128)])
      expect(pathId(given, 'a person')).toBe(given);
    for (const given of ['', 'a b', 'a\0', '\0', 'a\n', '..', 'a/b', 'ä', 'K\u212a', 'a%00', 'a'.repeat(129), '\ud800'])
      expect(() => pathId(given, 'a person')).toThrow('This cannot be the id of a person.');
  });
});
