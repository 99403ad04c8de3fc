import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { paths } from '@/lib/paths';
import { fontFaces, fontRules, lettersOf, weights } from './font-faces';
import { type FontTables, readFont } from './font-tables';
import { root } from './run-command';

const read = (name: string) => readFileSync(path.join(root, 'public', paths.font(name)));
const fonts = new Map<string, FontTables>();
for (const { name } of fontFaces) fonts.set(name, await readFont(read(name)));

describe('the fonts', () => {
  test.each(fontFaces)(
    'have in $name letters of its range alone, in the weights and with the rules of the pages',
    ({ name, letters, features }) => {
      const font = fonts.get(name);
      const range = new Set(lettersOf(letters));
      expect(font?.letters.size).toBeGreaterThan(90);
      expect([...(font?.letters ?? [])].filter((letter) => !range.has(letter))).toEqual([]);
      expect(font?.weights).toEqual(weights);
      expect(font?.features).toContain('kern');
      expect([...(font?.features ?? [])].filter((feature) => !features.includes(feature))).toEqual([]);
    },
  );

  test('have every letter in one file, and those that pages and names are made of in the first three', () => {
    const claims = fontFaces.flatMap(({ letters }) => lettersOf(letters));
    const twice = claims.filter((letter, index) => claims.indexOf(letter) !== index);
    expect(twice).toEqual([0x301]);
    const has = (name: string, text: string) => [...text].filter((letter) => !fonts.get(name)?.letters.has(letter.codePointAt(0) ?? 0));
    expect(has('latin', 'ABCXYZabcxyz0123456789ÄÖÜäöüßéèñçøåæœ€“”„‘’–—…·−×')).toEqual([]);
    expect(has('latin-ext', 'ĄąĆćČčĐđĘęĞğİŁłŃńŐőŘřŚśŞşŠšȘșȚțŰűŹźŻżŽžẞ')).toEqual([]);
    expect(has('vietnamese', 'ƠơƯưạảấầẩẫậắằẳẵặẹẻẽềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ')).toEqual([]);
  });

  test('have figures of one width, and a small file for every page', () => {
    expect(fonts.get('latin')?.features).toContain('tnum');
    const limits: [string, number][] = [
      ['latin', 24_000],
      ['latin-ext', 11_000],
      ['vietnamese', 6_500],
    ];
    for (const [name, limit] of limits) expect(read(name).length, name).toBeLessThanOrEqual(limit);
  });

  test('stand in the style sheet and the folder as in the table', () => {
    const lines = fonts.get('latin')?.lines ?? { ascent: 0, descent: 0 };
    const inLine = (text: string) => text.replace(/\s+/g, ' ');
    expect(inLine(readFileSync(path.join(root, 'app', 'fonts.css'), 'utf8'))).toBe(inLine(fontRules(lines)));
    const names = fontFaces.map(({ name }) => path.basename(paths.font(name)));
    expect(readdirSync(path.join(root, 'public', 'fonts')).sort()).toEqual(['OFL.txt', ...names].sort());
  });

  test('have stand-ins that are as high as ours and as wide on average', () => {
    const rules = fontRules({ ascent: 0.9, descent: 0.2 }).split('@font-face').slice(-2);
    for (const rule of rules) {
      const [size = 0, ascent = 0, descent = 0] = ['size-adjust', 'ascent-override', 'descent-override'].map((name) =>
        Number(new RegExp(`${name}: ([\\d.]+)%`).exec(rule)?.[1]),
      );
      expect(size).toBeGreaterThan(100);
      expect((size * ascent) / 10_000).toBeCloseTo(0.9, 3);
      expect((size * descent) / 10_000).toBeCloseTo(0.2, 3);
    }
  });
});
