import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainOrNull, plainText } from './plain-text';

const controls = Array.from({ length: 0xa0 }, (_, code) => String.fromCodePoint(code)).filter((text) => /\p{Cc}/u.test(text));
const lineEnds = ['\r\n', '\n\n', '\u2028', '\u2029', '\r\r\n', '\n \t'];
const turns = ['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069'];

describe('a text in one line', () => {
  test.each([...controls, ...lineEnds])('has one blank for %j, and nothing at its ends', (between) => {
    expect(plainText(`Una${between}Moss`)).toBe('Una Moss');
    expect(plainText(`Una ${between}${between} Moss`)).toBe('Una Moss');
    expect(plainText(`${between}محمد${between}علي${between}`)).toBe('محمد علي');
  });

  test.each(turns)('has nothing for %j, which turns the direction', (turn) => {
    expect(plainText(`Kim${turn}Lee`)).toBe('KimLee');
    expect(plainText(`Kim\n${turn}\nLee`)).toBe('Kim Lee');
    expect(plainOrNull(`${turn}\n`)).toBeNull();
  });

  test('stays as it is otherwise, with its own blanks and joined characters', () => {
    for (const text of ['Ann  Lee', 'A\u00a0B', '👩‍🏫 Kim', 'שרה', 'می‌خواهم', 'e\u0301', '\u200fא\u200e'])
      expect(plainText(text)).toBe(text);
    expect(plainOrNull(null)).toBeNull();
  });

  test('has no half of a character, and none that no file can hold', () => {
    expect(plainText('a\ud800b\udc00c\ufffed\uffff')).toBe('a�b�c�d�');
  });

  test('is the same when it is made plain again, whatever it was', () => {
    const piece = fc.oneof(fc.constantFrom(...controls, ...lineEnds, ...turns, ' ', '\u00a0', '\ud83d'), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const plain = plainText(pieces.join(''));
        expect(plain).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]|^\s|\s$/u);
        expect(plainText(plain)).toBe(plain);
      }),
    );
  });

  test('takes its time only once for a long run of blanks', () => {
    expect(plainText(`a${' '.repeat(500_000)}b`)).toHaveLength(500_002);
    expect(plainText(`a${' '.repeat(500_000)}\nb`)).toBe('a b');
  });
});
