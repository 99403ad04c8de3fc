import { describe, expect, it } from 'vitest';
import { formulaSafe, plainText } from './plain-text';

/** What people have called themselves to run something in somebody else's spreadsheet. */
const formulas = [
  ...['=1+1', '+1+1', '-1+1', '@SUM(A1:A2)', '\t=1+1', '\r=1+1', '\n=1+1', '\0=1+1', ' =1+1', '\u00a0=1+1', '\u200b=1+1', '\ufeff=1+1'],
  ...['＝1+1', '＋1+1', '－1+1', '＠SUM(1)', '−1+1', "=cmd|'/C calc'!A0", "+cmd|'/C calc'!A0", "-2+3+cmd|'/C calc'!A0"],
  ...["@SUM(1+9)*cmd|'/C calc'!A0", '=HYPERLINK("https://evil.example","x")', '=WEBSERVICE("https://evil.example")', '=IMPORTXML("a","b")'],
  ...[
    '=DDE("cmd";"/C calc";"x")',
    '=IMPORTDATA("https://evil.example")',
    '=IMAGE("https://evil.example/x.png")',
    '="=1+1"',
    '=\u0000',
    '=A1',
  ],
  ...['=1+1";=1+1', '"=1+1', '=1,=2', '=1;=2', '=1\n=2', '=1\r\n=2', '\r\n=1', '\t+1', '  @x', '|cmd', '%0A=1+1', '=\u202e1'],
];

describe('text in a CSV file', () => {
  it.each(formulas.filter((text) => !text.startsWith('"')))('is no formula: %j', (text) => {
    expect(formulaSafe(text).startsWith("'")).toBe(true);
  });

  it.each(['Ann', 'Ölga Çelik', 'محمد علي', 'שרה', '👩‍🏫 Kim', 'a=b', 'O’Brien-Smith', '3 + 4', '(x)', "D'Arcy", '"=1+1'])(
    'stays as it is: %j',
    (text) => {
      expect(formulaSafe(text)).toBe(text);
    },
  );

  it('has nothing in it that no file can hold', () => {
    expect(plainText('a\0b\u001bc\ud800d\uffff')).toBe('a�b�c�d�');
    expect(plainText('a\tb\r\nc')).toBe('a\tb\r\nc');
  });
});
