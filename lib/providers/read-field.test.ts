import { describe, expect, test } from 'vitest';
import { asId, asText } from './read-field';

describe('an id (counting rule 0)', () => {
  test.each([
    '',
    '   ',
    'null',
    'NULL',
    'undefined',
    'Undefined',
    ' none ',
    'None',
    'nil',
    'NaN',
    'n/a',
    'N/A',
    '-',
    '[object Object]',
    `undefined${' '.repeat(20)}`,
  ])('is none where %j was sent, which stands for nothing', (sent) => {
    expect(asId(sent)).toBeNull();
  });

  test.each([undefined, null, 0, 7, Number.NaN, true, {}, ['7'], { id: '7' }])('is none where %j was sent, which is no text', (sent) => {
    expect(asId(sent)).toBeNull();
  });

  test.each(['7', '0', 'Nullmeyer', 'none-of-them', 'nil.kern', '--', 'n/a-7', ' pupil 7 ', '00123456789012345678'])(
    'is %j as it was sent, blanks and all',
    (sent) => {
      expect(asId(sent)).toBe(sent);
    },
  );
});

describe('a name (counting rule 0)', () => {
  test('is a text that says something, whatever word it is', () => {
    expect(['Undefined', 'None', '-', ' '].map(asText)).toEqual(['Undefined', 'None', '-', null]);
  });
});
