import { expect } from 'vitest';
import { alike, type FieldCase, minute, type Variant } from './field-case';
import { csvTable, openSession, type Reader, shareSession, workbookTexts } from './read-places';
import { at, kitRow, kitSession, type Sent, type SentPerson, type SentSession, sdkEntry, sdkSession, type Visit } from './sent-session';

const hour = { from: '09:00', to: '10:00' };
const visits: Visit[] = [['09:00', '10:00']];

const asKit = (people: SentPerson[], fields: Sent[] = []) =>
  kitSession(
    hour,
    people.map((one, index) => kitRow(one, fields[index])),
  );
const asSdk = (people: SentPerson[]) =>
  sdkSession(
    hour,
    people.map((one) => sdkEntry(one)),
  );
const called = (...names: string[]): SentPerson[] => names.map((name, index) => ({ key: `person-${index}`, name, visits }));

/** Something that is asked of the files of members and recipients alike. */
const ofFiles = (ask: (reader: Reader) => Promise<void>): Variant['check'] =>
  async function askBoth(app, session) {
    await ask(await openSession(app.ask, session));
    await ask(await shareSession(app.ask, session));
  };

const csvOf = async ({ get }: Reader, query = '', separator: ',' | ';' = ',') =>
  csvTable((await get(`/export?format=csv${query}`)).text, separator);

const broken = called('Uma\rMoor', 'Bo\nLindt', 'Eva\r\nStolz', 'Ida\u2028Kern', 'Tab\tTell');
const unbroken = ['Uma Moor', 'Bo Lindt', 'Eva Stolz', 'Ida Kern', 'Tab Tell'];

const lineBreaks: FieldCase = {
  kind: 'a line break inside a name',
  variants: alike(
    {
      facts: { session: { people: 5 }, people: unbroken.map((name) => ({ name, presentMs: 60 * minute })) },
      check: ofFiles(async ({ get, who }) => {
        const { text } = await get('/export?format=csv&head=false');
        expect(text.trim().split(/[\r\n\u2028]+/), who).toHaveLength(6);
      }),
    },
    { RealtimeKit: asKit(broken), VideoSDK: asSdk(broken) },
  ),
};

const formulas = called('Zoë;=1+2', 'Kim\t=3+4', 'Lea; -5', 'Max;@SUM(A1)', 'Ann|+6', 'Ben,=7', '=8;Cem');

const separators: FieldCase = {
  kind: 'a formula behind another separator in a CSV cell',
  variants: alike(
    {
      facts: { session: { people: 7 } },
      check: ofFiles(async (reader) => {
        for (const { header, rows, about } of [await csvOf(reader), await csvOf(reader, '&locale=de-DE', ';')]) {
          expect(rows).toHaveLength(7);
          for (const cell of [...header, ...rows.flat(), ...about.values()]) expect(cell).not.toMatch(/(^|[;,\t|])[\s"]*[=+\-@]/);
        }
      }),
    },
    {
      RealtimeKit: asKit(formulas, [
        {},
        { custom_participant_id: 'k;@SUM(A1)' },
        { custom_participant_id: '-7' },
        { preset_name: 'host;=1' },
      ]),
      VideoSDK: asSdk(formulas),
    },
  ),
};

/** In this night clocks of Berlin go back from 03:00 to 02:00, and a week later those of New York. */
const nights: Record<string, [zone: string, day: string, from: string, to: string]> = {
  'Europe/Berlin': ['Europe/Berlin', '2024-10-27', '00:30', '01:30'],
  'America/New_York': ['America/New_York', '2024-11-03', '05:15', '06:15'],
};

const repeatedHour: FieldCase = {
  kind: 'local times in the night when clocks go back',
  variants: Object.values(nights).flatMap(([zone, day, from, to]) => {
    const on = (time: string) => at(`${day}T${time}`);
    const span = { started_at: on('00:00'), ended_at: on('09:00'), start: on('00:00'), end: on('09:00') };
    const fields = { joined_at: on(from), left_at: on(to), created_at: on(from), peer_events: [] };
    return alike(
      {
        facts: { people: [{ name: 'Finn Aasen', joinedAt: on(from), leftAt: on(to), presentMs: 60 * minute }] },
        check: ofFiles(async (reader) => {
          const { header, rows } = await csvOf(reader, `&timeZone=${zone}`);
          const local = ['Joined', 'Left'].map((column) => rows[0]?.[header.indexOf(`${column} (${zone})`)]);
          expect(local[0]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d/);
          expect(local[0]).not.toBe(local[1]);
        }),
      },
      {
        [`RealtimeKit, ${zone}`]: kitSession(hour, [kitRow({ key: 'finn', name: 'Finn Aasen', visits: [] }, fields)], span),
        [`VideoSDK, ${zone}`]: sdkSession(
          hour,
          [sdkEntry({ key: 'finn', name: 'Finn Aasen', visits: [] }, { timelog: [{ start: on(from), end: on(to) }] })],
          span,
        ),
      },
    );
  }),
};

/** The names of the CSV files of a session, as members and recipients get them. */
async function fileNames(app: Parameters<NonNullable<Variant['check']>>[0], session: SentSession): Promise<string[]> {
  app.vendors.hold(session);
  const readers = [await openSession(app.ask, session), await shareSession(app.ask, session)];
  const answers = await Promise.all(readers.map(({ get }) => get('/export?format=csv')));
  return answers.map(({ headers }) => headers.get('content-disposition') ?? '');
}

const otherThan = (afternoon: SentSession): Variant['check'] =>
  async function compare(app, morning) {
    const [own, others] = [await fileNames(app, morning), await fileNames(app, afternoon)];
    for (const [index, name] of own.entries()) {
      expect(name).toContain('algebra');
      expect(name).not.toBe(others[index]);
    }
  };

const lesson = (from: string, to: string) => ({ title: 'Algebra II', from, to });
const [early, late] = [lesson('08:00', '08:45'), lesson('13:00', '13:45')];

const sameName: FieldCase = {
  kind: 'files of different sessions with one name',
  variants: [
    {
      name: 'RealtimeKit',
      session: kitSession(early, [kitRow(called('Teo Imhof')[0] ?? { key: '', name: '', visits })]),
      check: otherThan(kitSession(late, [])),
    },
    { name: 'VideoSDK', session: sdkSession(early, []), check: otherThan(sdkSession(late, [])) },
  ],
};

const escapes = ['grade_x0031_0', '_x000D_', 'a_x005F_x0041_b'];

const excelEscapes: FieldCase = {
  kind: 'a text that looks like an escape of the workbook format',
  variants: alike(
    {
      check: ofFiles(async ({ get }) => {
        const { bytes } = await get('/export?format=xlsx');
        expect(workbookTexts(bytes)).toEqual(expect.arrayContaining(escapes));
      }),
    },
    {
      'RealtimeKit, custom ids': asKit(
        called('Ada', 'Ben', 'Cleo'),
        escapes.map((id) => ({ custom_participant_id: id })),
      ),
      'RealtimeKit, names': asKit(called(...escapes)),
      'VideoSDK, names': asSdk(called(...escapes)),
    },
  ),
};

export const fileCases: FieldCase[] = [lineBreaks, separators, repeatedHour, sameName, excelEscapes];
