import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ParticipantsAnswer } from '@/lib/domain/answers/participant-answer';
import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { readCsv } from '@/lib/exports/testing/read-csv';
import { readSheet } from '@/lib/exports/testing/read-sheet';
import { type ScenarioKey, scenarioIds } from '@/simulator/scenario-ids';
import { allOn, sourceOf, startReports } from '@/tests/api/reports/report-server';

/** What somebody called themselves, and what a room was called. */
const sent = 'Una\r\nMoss;\t=1+2';
const title = 'Stand\nup;@SUM(A1)';
const id = '00123456789_x0031_0;-5';

let server: Awaited<ReturnType<typeof startReports>>;
beforeAll(async () => {
  server = await startReports();
  const values = { display_name: sent, name: sent, custom_participant_id: id, meeting_display_name: title, customRoomId: title };
  for (const scenario of ['standup', 'vsdk-class'] as const)
    await server.simulator.fault(new RegExp(`/sessions/${scenarioIds[scenario]}`), { kind: 'set-fields', values });
}, 60_000);
afterAll(() => server.close());

interface Reader {
  path: string;
  key?: string;
  /** Recipients of a VideoSDK session and others: which columns have the custom id. */
  externalId: boolean;
}

async function readerOf(who: 'member' | 'recipient', scenario: ScenarioKey): Promise<Reader> {
  const externalId = scenario === 'standup';
  await server.readWhole(scenario);
  if (who === 'member') return { path: `/api/sources/${sourceOf(scenario)}/sessions/${scenarioIds[scenario]}`, externalId };
  const settings = { title: '', include: allOn, names: 'full', fields: { externalId: true, role: true } };
  const { id: reportId, key } = await server.share(scenario, settings);
  return { path: `/api/r/${reportId}`, key, externalId };
}

async function csvOf({ path, key }: Reader, query: string, separator: ',' | ';') {
  const { text, headers, status } = await server.ask('GET', `${path}/export?${query}`, key === undefined ? {} : { key });
  expect(status).toBe(200);
  return { text, records: readCsv(text.replace(/^\ufeff/, ''), separator), disposition: headers.get('content-disposition') ?? '' };
}

const cases = (['standup', 'vsdk-class'] as const).flatMap((scenario) =>
  (['member', 'recipient'] as const).map((who) => [who, scenario] as const),
);

describe.each(cases)('a %s of %s', (who, scenario) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await readerOf(who, scenario);
  }, 60_000);

  test('gets names and titles in one line, in lists as in files', async () => {
    const asked = reader.key === undefined ? {} : { key: reader.key };
    const { body: session } = await server.ask<SessionAnswer>('GET', reader.path, asked);
    expect(session.title).toBe('Stand up;@SUM(A1)');
    const { body: list } = await server.ask<ParticipantsAnswer>('GET', `${reader.path}/participants`, asked);
    expect(new Set(list.items.map(({ name }) => name))).toEqual(new Set(['Una Moss; =1+2']));
    const { body: json } = await server.ask<{ items: { name: string }[] }>('GET', `${reader.path}/export?format=json`, asked);
    expect(new Set(json.items.map(({ name }) => name))).toEqual(new Set(['Una Moss; =1+2']));
    const { body: person } = await server.ask<{ participant: { name: string }; connections: { name: string }[] }>(
      'GET',
      `${reader.path}/participants/${list.items[0]?.id}`,
      asked,
    );
    expect([person.participant.name, ...person.connections.map(({ name }) => name)]).toContain('Una Moss; =1+2');
    expect(JSON.stringify(person)).not.toContain('\\r\\n');
  });

  test.each([
    ['head=false', ','],
    ['head=false&locale=de-DE', ';'],
    ['head=false&locale=en-US', ','],
  ] as const)('gets one line a person, and no formula behind any separator (%s)', async (query, separator) => {
    const { text, records } = await csvOf(reader, query, separator);
    expect(text.split(/\r\n|\r|\n/)).toHaveLength(records.length + 1);
    const [header = [], ...people] = records;
    expect(people.length).toBeGreaterThan(3);
    for (const fields of people) {
      expect(fields[header.indexOf('Name')]).toBe("Una Moss; '=1+2");
      if (reader.externalId) expect(fields[header.indexOf('Custom id')]).toBe("00123456789_x0031_0;'-5");
      expect(fields[header.indexOf('Attendance (%)')]).toMatch(separator === ';' ? /^\d+,\d$/ : /^\d+\.\d$/);
    }
    for (const field of records.flat()) expect(field).not.toMatch(/[;,\t|\r\n][\s"]*[=+\-@]/);
  });

  test('gets ids of digits, and what looks like an escape, as they are in a workbook', async () => {
    const { GET } =
      who === 'member'
        ? await import('@/app/api/sources/[source]/sessions/[sessionId]/export/route')
        : await import('@/app/api/r/[reportId]/export/route');
    const headers: Record<string, string> = reader.key === undefined ? {} : { authorization: `Bearer ${reader.key}` };
    const request = new Request(`http://localhost:3000${reader.path}/export?format=xlsx`, { headers });
    const reportId = reader.path.split('/').at(-1) ?? '';
    const params = { source: sourceOf(scenario), sessionId: scenarioIds[scenario], reportId };
    const answer = await GET(request, { params: Promise.resolve(params) });
    const [header = [], ...people] = readSheet(Buffer.from(await answer.arrayBuffer()));
    const at = (name: string) => header.findIndex((cell) => cell !== null && 'text' in cell && cell.text === name);
    for (const cells of people) {
      expect(cells[at('Name')]).toEqual({ text: 'Una Moss; =1+2' });
      if (reader.externalId) expect(cells[at('Custom id')]).toEqual({ text: id });
    }
  });

  test('sees in a file’s name when the session began in the chosen zone, and what was counted', async () => {
    const { body } = await server.ask<SessionAnswer>('GET', reader.path, reader.key === undefined ? {} : { key: reader.key });
    const start = Date.parse(body.startedAt ?? '') + 5.75 * 3_600_000;
    const [day, clock = ''] = new Date(start).toISOString().split('T');
    const begin = `rollcall-stand-up-sum-a1-${day}-${clock.slice(0, 5).replace(':', '')}`;
    for (const [query, mark] of [
      ['', ''],
      ['&rooms=main', '-main'],
      ['&counted=all', '-all'],
      ['&rooms=main&counted=all', '-main-all'],
    ]) {
      const { records, disposition } = await csvOf(reader, `timeZone=Asia/Kathmandu${query}`, ',');
      expect(disposition).toBe(`attachment; filename="${begin}${mark}.csv"`);
      const said = new Map(records.map(([label = '', text = '']) => [label, text]));
      expect(said.has('Rooms')).toBe(mark?.includes('main'));
      expect(said.has('Counted')).toBe(mark?.includes('all'));
      for (const label of ['Started', 'Ended', 'Counted as of', 'Read from the provider'])
        expect(said.get(label), label).toMatch(/^\d{4}-.*Z \(\d{4}-.* Asia\/Kathmandu\)$/);
      expect(said.get('Attendance window')).toMatch(
        /^\d{4}-.*Z \(\d{4}-.* Asia\/Kathmandu\), from \d+ people in until fewer than \d+, of a crowd of \d+$/,
      );
    }
  });
});

describe('a malformed locale', () => {
  test('is refused to recipients too', async () => {
    const { path, key } = await readerOf('recipient', 'standup');
    const { status, body } = await server.ask('GET', `${path}/export?locale=de_DE`, { key });
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: { code: 'bad_request' } });
  });
});
