import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvText } from './cell-text';
import { escapeFormula } from './escape-formula';

/** What people have called themselves to run something in somebody else's spreadsheet. */
const formulas = [
  ...['=1+1', '+1+1', '-1+1', '@SUM(A1:A2)', '\t=1+1', '\r=1+1', '\n=1+1', '\0=1+1', ' =1+1', '\u00a0=1+1', '\u200b=1+1', '\ufeff=1+1'],
  ...['＝1+1', '＋1+1', '－1+1', '＠SUM(1)', '−1+1', "=cmd|'/C calc'!A0", "+cmd|'/C calc'!A0", "-2+3+cmd|'/C calc'!A0"],
  ...["@SUM(1+9)*cmd|'/C calc'!A0", '=HYPERLINK("https://evil.example","x")', '=WEBSERVICE("https://evil.example")', '=IMPORTXML("a","b")'],
  ...['=DDE("cmd";"/C calc";"x")', '=IMPORTDATA("https://evil.example")', '=IMAGE("https://evil.example/x.png")', '="=1+1"'],
  ...['=\u0000', '=A1', '=1+1";=1+1', '=1,=2', '=1;=2', '=1\n=2', '=1\r\n=2', '\r\n=1', '\t+1', '  @x', '|cmd', '%0A=1+1', '=\u202e1'],
];
const signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '−', '﹦', '﹢', '﹣', '﹫'];
const separators = [';', ',', '|', '\t', '\n', '\r', '\r\n', '；', '，', '｜'];

describe('text in a CSV file', () => {
  test.each(formulas)('is no formula: %j', (text) => {
    expect(escapeFormula(text).startsWith("'")).toBe(true);
    expect(csvText(text).startsWith("'")).toBe(true);
  });

  test.each(['Ann', 'Ölga Çelik', 'محمد علي', 'שרה', '👩‍🏫 Kim', 'a=b', 'O’Brien-Smith', '3 + 4', '(x)', "D'Arcy", '"=1+1'])(
    'stays as it is: %j',
    (text) => {
      expect(csvText(text)).toBe(text);
    },
  );

  test.each([
    'Lee, Ann; Kim',
    'Kim @ Acme (guest)',
    'Kim @Acme',
    'Kim +1',
    'Ann - Berlin (home)',
    'a|b',
    'Anna :-)',
    'x;1=1',
    'Lea;Kim-Lee',
    '; "Kim"',
  ])('stays readable with separators and signs apart: %j', (text) => {
    expect(csvText(text)).toBe(text);
  });

  test.each([
    ['x;=1+1;y', "x;'=1+1;y"],
    ['Zoe;=1+2', "Zoe;'=1+2"],
    ['k;@SUM(A1)', "k;'@SUM(A1)"],
    ['Lea; -5', "Lea; '-5"],
    ['Kim\t=3+4', "Kim '=3+4"],
    ['Kim\r\n@SUM(A1)', "Kim '@SUM(A1)"],
    ['x;"=1+1', `x;"'=1+1`],
    ['x;\u200b"" =1', `x;\u200b"" '=1`],
    ['a,=1|+2;-3', "a,'=1|'+2;'-3"],
    ['=1;=2', "'=1;'=2"],
    ["x;'=1", "x;'=1"],
    [';;=1', ";;'=1"],
    ['Kim +HYPERLINK("https://evil.example")', `Kim '+HYPERLINK("https://evil.example")`],
  ])('is no formula behind a separator either: %j', (text, safe) => {
    expect(csvText(text)).toBe(safe);
  });

  test('starts no formula at any of its parts, whatever separator it is split at', () => {
    const part = fc.oneof(fc.constantFrom(...signs, ...separators, '"', '""', ' ', '\u200b', "'", '(', '1', 'A1', '\u00a0'), fc.string());
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const safe = csvText(parts.join(''));
        for (const separator of separators)
          for (const [index, cell] of safe.split(separator).entries())
            expect(cell.replace(index === 0 ? /^[\s\p{Cf}]+/u : /^[\s\p{Cf}"]+/u, ''), safe).not.toMatch(/^[=+\-@＝＋－＠−﹦﹢﹣﹫]/u);
      }),
      { numRuns: 2_000, examples: [[['x', ';', '"', '=', '1']]] },
    );
  });

  test('takes its time only once for a long run of separators, blanks and signs', () => {
    for (const piece of [';', '; ', ' +', ' ', ';"', '+(', '= '])
      expect(escapeFormula(piece.repeat(200_000)).length).toBeGreaterThanOrEqual(200_000);
  });
});
