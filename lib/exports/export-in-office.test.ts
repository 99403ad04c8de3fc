import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { m, row } from '@/lib/domain/testing/sample-session';
import { sampleInput, writeFile } from './testing/sample-export';

const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);

const formulas = ['=1+2', '+1+2', '-2+3', '@SUM(A1)', '=HYPERLINK("https://evil.example","x")', '"=1+2', ' =1+2', '＝1+2'];
const names = [...formulas, ...[';', '\t', ',', '|', '\n'].flatMap((separator) => formulas.map((formula) => `x${separator}${formula}`))];
const night = Date.UTC(2026, 9, 25, 0, 30);
const input = sampleInput(
  [
    ...names.map((name) => row({ name, externalId: name, role: name, joinedAt: m(0), leftAt: m(60) })),
    row({ name: 'محمد علي', externalId: 'grade_x0031_0', role: '00123456789012345678', joinedAt: m(0), leftAt: m(25 * 60 + 30) }),
    row({ name: 'Finn', joinedAt: night, leftAt: night + 3_600_000 }),
  ],
  { title: 'x;=1+2', startedAt: night, endedAt: m(25 * 60 + 30) },
);

/**
 * The file as LibreOffice has it after opening: its flat XML. `separators` are the numbers of the characters to split
 * at.
 */
async function opened(format: 'csv' | 'xlsx', locale?: string, separators = '44'): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rollcall-office-'));
  writeFileSync(path.join(folder, `people.${format}`), (await writeFile({ ...input, format, locale })).bytes);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  // Without a window LibreOffice asks nobody for the character set and reads past the byte order mark: 76 is UTF-8. It
  // is told to work out formulas.
  const filter = format === 'csv' ? [`--infilter=CSV:${separators},34,76,1,,0,false,true,false,false,false,-1,true`] : [];
  const args = [profile, '--headless', ...filter, '--convert-to', 'fods', '--outdir', folder, path.join(folder, `people.${format}`)];
  expect(spawnSync(office ?? '', args, { timeout: 120_000 }).status).toBe(0);
  const file = readFileSync(path.join(folder, 'people.fods'), 'utf8');
  rmSync(folder, { recursive: true });
  return file;
}

describe.runIf(office !== undefined)('LibreOffice', () => {
  test.each([
    ['commas', undefined, '44'],
    ['semicolons', undefined, '59'],
    ['tabs', undefined, '9'],
    ['pipes', undefined, '124'],
    ['blanks', undefined, '32'],
    ['commas, semicolons, tabs, pipes and blanks', undefined, '44/59/9/124/32'],
    ['semicolons, as written for Excel', 'de-DE', '59'],
    ['commas, but written for Excel', 'de-DE', '44'],
    ['commas, semicolons, tabs and pipes, but written for Excel', 'de-DE', '44/59/9/124'],
  ])(
    'opens a CSV file split at %s without a formula',
    async (_, locale, separators) => {
      const file = await opened('csv', locale, separators);
      expect(file.match(/table:formula="[^"]*"/g)).toBeNull();
      expect(file).toContain('HYPERLINK');
      expect(file).toContain('محمد');
    },
    180_000,
  );

  test('opens an XLSX file without a formula, with its texts, dates and durations as they are', async () => {
    const file = await opened('xlsx');
    expect(file).not.toContain('table:formula');
    const shown = [...file.matchAll(/<text:p>([^<]*)<\/text:p>/g)].map(([, text]) => text);
    expect(shown).toEqual(expect.arrayContaining(['محمد علي', 'grade_x0031_0', '00123456789012345678', 'x;=1+2', '=1+2', '25:30:00']));
    expect(shown).toEqual(expect.arrayContaining(['2026-10-25 00:30:00.000', '2026-10-25 02:30:00+02:00', '2026-10-25 02:30:00+01:00']));
  }, 180_000);
});
