import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { toParticipantRow } from '@/lib/domain/answers/to-participant-row';
import { toSessionAnswer } from '@/lib/domain/answers/to-session-answer';
import type { ExportFormat } from '@/lib/domain/export-format';
import { type ListRow, listPeople } from '@/lib/domain/list-people';
import { count, joining, leaving, m, row, session } from '@/lib/domain/testing/sample-session';
import { defaultThresholds } from '@/lib/domain/thresholds';
import { allColumns, type ExportColumnKey } from './export-columns';
import { exportFile } from './export-file';
import { readCsv } from './testing/read-csv';
import { readZip } from './testing/read-zip';

const payloads = ['=HYPERLINK("https://evil.example","x")', '+1+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '\0=1', "=cmd|'/C calc'!A0"];
const names = ['Ann', 'محمد علي', '👩‍🏫 "Kim", Lee', 'שרה\nכהן', ...payloads];
const connections = names.map((name, index) =>
  row({ name, externalId: `=${index}`, role: 'host', events: [joining(m(index)), leaving(m(20)), joining(m(30)), leaving(m(50))] }),
);
const counted = count(connections, { session: session({ title: 'Algebra II' }) });
const answer = toSessionAnswer({
  session: session({ title: 'Algebra II' }),
  rooms: [],
  count: counted,
  freshness: { state: 'archived', readAt: '2026-11-17T12:00:00.000Z', stale: false, reason: null, refreshMs: null },
  progress: { loaded: names.length, total: names.length },
  incomplete: false,
});
const query = { view: 'people', sort: 'joinedAt', order: 'asc' } as const;
const { rows, span } = listPeople(counted, query, defaultThresholds);

async function write(format: ExportFormat, options: { zone?: string; head?: boolean; columns?: ExportColumnKey[]; copies?: number } = {}) {
  const { zone = 'Europe/Berlin', head = true, columns = allColumns, copies = 1 } = options;
  const many = Array.from({ length: copies }, () => rows).flat();
  const input = {
    session: answer,
    rows: many,
    span,
    columns,
    sourceName: 'RealtimeKit',
    zone,
    thresholds: defaultThresholds,
    query,
    format,
    head,
  };
  const file = exportFile(input);
  return { ...file, bytes: Buffer.from(await new Response(file.body()).arrayBuffer()) };
}

async function csv(options?: Parameters<typeof write>[1]) {
  const text = (await write('csv', options)).bytes.toString('utf8');
  expect(text.startsWith('\ufeff')).toBe(true);
  return readCsv(text.slice(1));
}

describe('a CSV file', () => {
  it('has as many fields in every record, and times in UTC and in the zone that its header names', async () => {
    const records = await csv({ head: false });
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
    expect((await csv({ head: false, zone: 'UTC' }))[0]).not.toContain('Joined (UTC (UTC)');
  });

  it('says above the table which session it is, how it was counted and when it was read', async () => {
    const records = await csv();
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

  it('keeps names of all scripts whole, and starts no cell with a formula', async () => {
    const [, ...people] = await csv({ head: false });
    const shown = people.map(([name]) => name);
    for (const name of names.slice(0, 4)) expect(shown).toContain(name);
    for (const payload of payloads) expect(shown).toContain(`'${payload.replaceAll('\0', '�')}`);
    for (const field of people.flat()) expect(field).not.toMatch(/^[=+\-@\t\r\0]/);
  });

  it('has the allowed columns only', async () => {
    const [header] = await csv({ head: false, columns: ['verdict', 'name'] });
    expect(header).toEqual(['Name', 'Verdict']);
  });

  it('is sent before it is written to its end', async () => {
    const input = {
      session: answer,
      span,
      sourceName: null,
      zone: 'UTC',
      thresholds: defaultThresholds,
      query,
      format: 'csv' as const,
      head: true,
    };
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
  it('types every text as text, and has no formula', async () => {
    const { bytes } = await write('xlsx');
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
  it('has the rows of the list and the session', async () => {
    const { bytes } = await write('json', { copies: 50 });
    const body = JSON.parse(bytes.toString('utf8'));
    expect(body.items).toHaveLength(50 * names.length);
    expect(body.items[0]).toEqual(JSON.parse(JSON.stringify(rows.map((row) => toParticipantRow(row))[0])));
    expect(body).toMatchObject({ timeZone: 'Europe/Berlin', session: { summary: { people: names.length } }, total: 50 * names.length });
  });

  it('is whole when nobody is in it', async () => {
    expect(JSON.parse((await write('json', { copies: 0 })).bytes.toString('utf8')).items).toEqual([]);
  });
});

const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);

describe.runIf(office !== undefined)('in LibreOffice', () => {
  it.each(['csv', 'xlsx'] as const)(
    'a %s file opens without a formula',
    async (format) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'rollcall-office-'));
      writeFileSync(path.join(folder, `people.${format}`), (await write(format, { head: false })).bytes);
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      // Without a window LibreOffice asks nobody for the character set and reads past the byte order mark: 76 is UTF-8.
      const filter = format === 'csv' ? ['--infilter=CSV:44,34,76'] : [];
      const args = [profile, '--headless', ...filter, '--convert-to', 'fods', '--outdir', folder, path.join(folder, `people.${format}`)];
      expect(spawnSync(office ?? '', args, { timeout: 120_000 }).status).toBe(0);
      const opened = readFileSync(path.join(folder, 'people.fods'), 'utf8');
      rmSync(folder, { recursive: true });
      expect(opened).not.toContain('table:formula');
      expect(opened).toContain('HYPERLINK');
      expect(opened).toContain('محمد علي');
    },
    180_000,
  );
});
