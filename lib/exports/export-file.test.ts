import { describe, expect, test } from 'vitest';
import { toParticipantRow } from '@/lib/domain/answers/to-participant-row';
import type { ListRow } from '@/lib/domain/lists/list-people';
import { joining, leaving, m, row } from '@/lib/domain/testing/sample-session';
import { exportFile } from './export-file';
import { readZip } from './testing/read-zip';
import { sampleInput, writeCsv, writeFile } from './testing/sample-export';

const payloads = ['=HYPERLINK("https://evil.example","x")', '+1+1', '-2+3', '@SUM(A1)', "=cmd|'/C calc'!A0"];
const names = ['Ann', 'محمد علي', '👩‍🏫 "Kim", Lee', 'שרה כהן', ...payloads];
const input = sampleInput(
  names.map((name, index) =>
    row({ name, externalId: `=${index}`, role: 'host', events: [joining(m(index)), leaving(m(20)), joining(m(30)), leaving(m(50))] }),
  ),
);
const { rows } = input;

describe('a CSV file', () => {
  test('has as many fields in every record, and times in UTC and in the zone that its header names', async () => {
    const records = await writeCsv({ ...input, head: false });
    expect(new Set(records.map(({ length }) => length)).size).toBe(1);
    const [header = [], first = []] = records;
    const value = (name: string) => first[header.indexOf(name)];
    expect(value('Joined (UTC)')).toBe('2026-11-17T10:00:00.000Z');
    expect(value('Joined (Europe/Berlin)')).toBe('2026-11-17 11:00:00');
    expect(value('Present (h:mm:ss)')).toBe('0:40:00');
    expect(value('Present (ms)')).toBe('2400000');
    expect(value('Attendance (%)')).toBe('100.0');
    expect(value('Verdict')).toBe('present');
    expect(value('Absences')).toBe('1');
    expect(value('Intervals (UTC)')).toBe(
      '2026-11-17T10:00:00.000Z/2026-11-17T10:20:00.000Z; 2026-11-17T10:30:00.000Z/2026-11-17T10:50:00.000Z',
    );
    expect((await writeCsv({ ...input, head: false, zone: 'UTC' }))[0]).not.toContain('Joined (UTC (UTC)');
  });

  test('says above the table which session it is, how it was counted and when it was read', async () => {
    const records = await writeCsv(input);
    const said = new Map(records.slice(0, 12).map(([label = '', text = '']) => [label, text]));
    expect(said.get('Session')).toBe('Algebra II');
    expect(said.get('Source')).toBe('RealtimeKit');
    expect(said.get('How it is counted')).toContain('Present from 75 %, partial from 25 %');
    expect(said.get('Time zone')).toBe('Europe/Berlin (UTC+1)');
    expect(said.get('Read from the provider')).toBe('2026-11-17T12:00:00.000Z (2026-11-17 13:00:00 Europe/Berlin)');
    expect(said.get('State of the figures')).toContain('archive');
    expect(records[12]?.every((field) => field === '')).toBe(true);
    expect(records[13]?.[0]).toBe('Name');
  });

  test('keeps names of all scripts whole, and starts no cell with a formula', async () => {
    const [, ...people] = await writeCsv({ ...input, head: false });
    const shown = people.map(([name]) => name);
    for (const name of names.slice(0, 4)) expect(shown).toContain(name);
    for (const payload of payloads) expect(shown).toContain(`'${payload}`);
    for (const field of people.flat()) expect(field).not.toMatch(/^[=+\-@\t\r\0]/);
  });

  test('has semicolons and decimal commas where the language of its reader has them, and else is the ordinary one', async () => {
    const ordinary = (await writeFile({ ...input, format: 'csv' })).bytes;
    for (const locale of ['en-US', 'de-CH', 'ar-EG', 'xx'])
      expect((await writeFile({ ...input, format: 'csv', locale })).bytes).toEqual(ordinary);
    for (const locale of ['de-DE', 'fr', 'pt-BR']) {
      const records = await writeCsv({ ...input, locale }, ';');
      const [header = [], first = []] = records.slice(13);
      expect(new Set(records.map(({ length }) => length))).toEqual(new Set([header.length]));
      expect(first[header.indexOf('Attendance (%)')]).toBe('100,0');
      expect(first[header.indexOf('Present (h:mm:ss)')]).toBe('0:40:00');
      expect(first[header.indexOf('Joined (UTC)')]).toBe('2026-11-17T10:00:00.000Z');
      const shown = records.slice(14).map(([name]) => name);
      for (const payload of payloads) expect(shown).toContain(`'${payload}`);
    }
  });

  test('has the allowed columns only', async () => {
    const [header] = await writeCsv({ ...input, head: false, columns: ['verdict', 'name'] });
    expect(header).toEqual(['Name', 'Verdict']);
  });

  test('is sent before it is written to its end', async () => {
    let last = 0;
    const note = (index: number) => {
      last = index;
      return `${index}`;
    };
    const many = Array.from({ length: 50_000 }, (_, index) => Object.defineProperty({ ...rows[0] }, 'name', { get: () => note(index) }));
    const reader = exportFile({ ...input, columns: ['name'], rows: many as ListRow[] })
      .body()
      .getReader();
    await reader.read();
    expect(last).toBeLessThan(10_000);
    await reader.cancel();
  });
});

describe('an XLSX file', () => {
  test('types every text as text, and has no formula', async () => {
    const { bytes } = await writeFile({ ...input, format: 'xlsx' });
    const files = readZip(bytes);
    expect([...files.keys()]).toEqual(expect.arrayContaining(['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']));
    const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).not.toContain('<f>');
    expect(sheet).not.toMatch(/<f[ >]/);
    const strings = files.get('xl/sharedStrings.xml') ?? sheet;
    expect(strings).toContain('=HYPERLINK(');
    expect(strings).toContain('محمد علي');
    // 10:00 UTC on that day, and 40 min, in days.
    expect(sheet).toContain(`<v>${Date.UTC(2026, 10, 17, 10) / 86_400_000 + 25_569}</v>`);
    expect(sheet).toContain(`<v>${40 / 1440}</v>`);
  });
});

describe('a JSON file', () => {
  test('has the rows of the list and the session', async () => {
    const many = Array.from({ length: 50 }, () => rows).flat();
    const body = JSON.parse((await writeFile({ ...input, format: 'json', rows: many })).bytes.toString('utf8'));
    expect(body.items).toHaveLength(50 * names.length);
    expect(body.items[0]).toEqual(JSON.parse(JSON.stringify(rows.map((row) => toParticipantRow(row))[0])));
    expect(body).toMatchObject({ timeZone: 'Europe/Berlin', session: { summary: { people: names.length } }, total: 50 * names.length });
  });

  test('is whole when nobody is in it', async () => {
    expect(JSON.parse((await writeFile({ ...input, format: 'json', rows: [] })).bytes.toString('utf8')).items).toEqual([]);
  });
});
