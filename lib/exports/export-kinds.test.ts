import { describe, expect, test } from 'vitest';
import { entry, m, row } from '@/lib/domain/testing/sample-session';
import { readSheet } from './testing/read-sheet';
import { sampleInput, writeCsv, writeFile } from './testing/sample-export';

type Input = Parameters<typeof writeFile>[0];

/** Whom both vendors tell of in their own way: by fields, and by a stays. */
const there = {
  realtimekit: (start: number, end: number) => ({ joinedAt: start, leftAt: end }),
  videosdk: (start: number, end: number) => ({ stays: [entry(start, end)] }),
};
const vendors = ['realtimekit', 'videosdk'] as const;

async function csvCells(input: Input, column: string, separator: ',' | ';' = ','): Promise<string[]> {
  const [header = [], ...people] = await writeCsv({ ...input, head: false }, separator);
  return people.map((fields) => fields[header.indexOf(column)] ?? '');
}

async function sheetCells(input: Input, column: string) {
  const [header = [], ...people] = readSheet((await writeFile({ ...input, format: 'xlsx' })).bytes);
  const at = header.findIndex((cell) => cell !== null && 'text' in cell && cell.text === column);
  return people.map((cells) => cells[at] ?? null);
}

async function jsonNames(input: Input): Promise<string[]> {
  const { items } = JSON.parse((await writeFile({ ...input, format: 'json' })).bytes.toString('utf8'));
  return items.map(({ name }: { name: string }) => name);
}

describe.each(vendors)('an export of %s', (vendor) => {
  const anHour = there[vendor](m(0), m(60));

  test.each(['\r', '\n', '\r\n', '\t', '\v', '\0', '\u0085', '\u2028', ' \n\n '])(
    'has a blank for a break in a name in every file: %j',
    async (between) => {
      const input = sampleInput([row({ ...anHour, name: `Bo${between}Lind` }), row({ ...anHour, name: `Una${between}Moss` })], {
        title: `Stand${between}up`,
      });
      const sorted = (texts: unknown[]) => texts.toSorted();
      for (const locale of [undefined, 'de-DE']) {
        const written = (await writeFile({ ...input, locale, head: false })).bytes.toString('utf8');
        expect(written.split(/[\r\n\u2028\u2029\u0085]+/).filter((line) => line !== '')).toHaveLength(3);
      }
      expect(sorted(await csvCells(input, 'Name'))).toEqual(['Bo Lind', 'Una Moss']);
      expect(sorted(await jsonNames(input))).toEqual(['Bo Lind', 'Una Moss']);
      expect(await sheetCells(input, 'Name')).toEqual(expect.arrayContaining([{ text: 'Bo Lind' }, { text: 'Una Moss' }]));
      expect((await writeCsv(input))[0]?.slice(0, 2)).toEqual(['Session', 'Stand up']);
    },
  );

  test.each([';', ',', '\t', '|', '\n'])('has no formula behind %j in a name, an id, a role or a title', async (separator) => {
    for (const formula of ['=1+2', '+1', '-5', '@SUM(A1)', ' =1', '"=1', '＝1']) {
      const text = `x${separator}${formula}`;
      const input = sampleInput([row({ ...anHour, name: text, externalId: text, role: text })], { title: text });
      for (const [locale, splitAt] of [[undefined, ','] as const, ['fr-FR', ';'] as const]) {
        const cells = (await writeCsv({ ...input, locale }, splitAt)).flat();
        expect(cells.filter((cell) => cell.startsWith('x'))).toHaveLength(4);
        for (const cell of cells) expect(cell).not.toMatch(/[;,\t|\r\n][\s"]*[=+\-@＝]/);
      }
    }
  });

  test('distinguishes the two passes of an hour that comes twice', async () => {
    const [first, second] = [Date.UTC(2026, 9, 25, 0, 30), Date.UTC(2026, 9, 25, 1, 30)];
    const input = sampleInput([row(there[vendor](first, second))], { startedAt: first - 3_600_000, endedAt: second + 1_800_000 });
    const [joined, left] = ['Joined (Europe/Berlin)', 'Left (Europe/Berlin)'] as const;
    for (const locale of [undefined, 'de-DE'] as const) {
      const splitAt = locale === undefined ? ',' : ';';
      expect(await csvCells({ ...input, locale }, joined, splitAt)).toEqual(['2026-10-25 02:30:00+02:00']);
      expect(await csvCells({ ...input, locale }, left, splitAt)).toEqual(['2026-10-25 02:30:00+01:00']);
    }
    const clock = Date.UTC(2026, 9, 25, 2, 30) / 86_400_000 + 25_569;
    expect(await sheetCells(input, joined)).toEqual([{ number: clock, format: 'yyyy-mm-dd hh:mm:ss"+02:00"' }]);
    expect(await sheetCells(input, left)).toEqual([{ number: clock, format: 'yyyy-mm-dd hh:mm:ss"+01:00"' }]);
  });

  test('rounds no local time into the next minute, nor into a year a workbook has no dates for', async () => {
    const late = Date.UTC(2026, 10, 17, 10, 59, 59, 999);
    const input = sampleInput([row(there[vendor](Date.UTC(2026, 10, 17, 10, 0, 59, 700), late))]);
    const seconds = Date.UTC(2026, 10, 17, 11, 0, 59) / 86_400_000 + 25_569;
    expect(await sheetCells(input, 'Joined (Europe/Berlin)')).toEqual([{ number: seconds, format: 'yyyy-mm-dd hh:mm:ss' }]);
    expect(await sheetCells(input, 'Left (UTC)')).toEqual([{ number: late / 86_400_000 + 25_569, format: 'yyyy-mm-dd hh:mm:ss.000' }]);
    const start = Date.parse('0001-01-01T10:00:00Z');
    const old = sampleInput([row(there[vendor](start, start + 60_000))], { startedAt: start, endedAt: start + 60_000 });
    expect(await sheetCells(old, 'Joined (UTC)')).toEqual([{ text: '0001-01-01T10:00:00.000Z' }]);
    expect(await sheetCells(old, 'Joined (Europe/Berlin)')).toEqual([{ text: '0001-01-01 10:53:28' }]);
  });

  test('has an id of digits as a text with all of them', async () => {
    for (const id of ['00123456789012345678', '007', '1e5', '12345678901234567890123', '１２３']) {
      const input = sampleInput([row({ ...anHour, externalId: id, userId: id, name: id })]);
      for (const column of ['Custom id', 'Name']) {
        expect(await sheetCells(input, column)).toEqual([{ text: id }]);
        expect(await csvCells(input, column)).toEqual([id]);
      }
    }
  });

  test.each(['grade_x0031_0', '_x000D_', '_x005F_x0041_', '_X0041_'])(
    'shows a text that looks like an escape of the workbook: %j',
    async (text) => {
      const input = sampleInput([row({ ...anHour, name: text, externalId: text, role: text })], { title: text });
      for (const column of ['Custom id', 'Name', 'Role']) expect(await sheetCells(input, column)).toEqual([{ text }]);
      expect(readSheet((await writeFile({ ...input, format: 'xlsx' })).bytes, 2)[0]).toEqual([{ text: 'Session' }, { text }]);
    },
  );

  test('has no cell that is longer than Excel takes, and all of it in JSON', async () => {
    const long = `${'a'.repeat(32_766)}🦊b`;
    const input = sampleInput([row({ ...anHour, name: long, externalId: long })], { title: long });
    const cutText = `${'a'.repeat(32_766)}…`;
    for (const column of ['Custom id', 'Name']) {
      expect(await sheetCells(input, column)).toEqual([{ text: cutText }]);
      expect(await csvCells(input, column)).toEqual([cutText]);
    }
    expect(await jsonNames(input)).toEqual([long]);
  });

  test('goes on counting hours in a day and more', async () => {
    const end = m(25 * 60 + 30);
    const input = sampleInput([row(there[vendor](m(0), end)), row(there[vendor](m(0), m(100 * 60)))], { endedAt: m(100 * 60) });
    expect((await csvCells(input, 'Present (h:mm:ss)')).toSorted()).toEqual(['100:00:00', '25:30:00']);
    expect(await sheetCells(input, 'Present (h:mm:ss)')).toEqual(
      expect.arrayContaining([
        { number: 25.5 / 24, format: '[h]:mm:ss' },
        { number: 100 / 24, format: '[h]:mm:ss' },
      ]),
    );
  });
});

describe.each(['csv', 'xlsx', 'json'] as const)('a %s file', (format) => {
  const input = { ...sampleInput([row({ joinedAt: m(0), leftAt: m(60), name: 'Ann' })]), format };

  async function head(scope: Input['scope']): Promise<{ said: Record<string, string>; disposition: string }> {
    const { bytes, disposition } = await writeFile({ ...input, scope });
    if (format === 'json') return { said: JSON.parse(bytes.toString('utf8')).about, disposition };
    const lines =
      format === 'csv'
        ? await writeCsv({ ...input, scope })
        : readSheet(bytes, 2).map((cells) => cells.map((cell) => (cell && 'text' in cell ? cell.text : '')));
    return { said: Object.fromEntries(lines.map(([label, text]) => [label, text])), disposition };
  }

  test.each([
    ['all', 'people', ''],
    ['main', 'people', '-main'],
    ['all', 'all', '-all'],
    ['main', 'all', '-main-all'],
  ] as const)('says so in its head and its name with rooms=%s and counted=%s', async (rooms, counted, mark) => {
    const { said, disposition } = await head({ rooms, counted, window: 'core' });
    expect(said.Rooms).toBe(rooms === 'main' ? 'Main room only: the breakout rooms are left out' : undefined);
    expect(said.Counted).toBe(counted === 'all' ? 'All: recorders and excluded roles are counted in' : undefined);
    expect(disposition).toBe(`attachment; filename="rollcall-algebra-ii-2026-11-17-1100${mark}.${format}"`);
  });
});
