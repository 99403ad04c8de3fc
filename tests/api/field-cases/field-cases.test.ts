import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ParticipantRow, ParticipantsAnswer } from '@/lib/domain/answers/participant-answer';
import type { TimelineAnswer } from '@/lib/domain/answers/timeline-answer';
import { startReports } from '@/tests/api/reports/report-server';
import { factsToCompare, type PlaceFacts } from './facts';
import type { FieldApp, Variant } from './field-case';
import { fieldCases } from './field-cases';
import { csvTable, openSession, type Reader, readInList, readPlaces, shareSession } from './read-places';
import { startVendors, type Vendors } from './vendor-server';

let app: FieldApp & { close: () => Promise<void> };
beforeAll(async () => {
  process.env.EXCLUDED_ROLES = 'bot';
  const vendors: Vendors = await startVendors();
  app = { vendors, ...(await startReports(async () => vendors)) };
}, 60_000);
afterAll(() => app.close());

/** Every place tells what is expected, as far as it tells it; and each expected fact is told somewhere. */
function expectFacts(places: readonly PlaceFacts[], expected: NonNullable<Variant['facts']>): void {
  const compared = new Set<string>();
  for (const place of places) {
    const { actual, expected: wanted } = factsToCompare(place, expected);
    expect(actual, place.place).toEqual(wanted);
    for (const facts of [wanted.session, ...wanted.people.flat()]) for (const key of Object.keys(facts)) compared.add(key);
  }
  const wanted = [expected.session ?? {}, ...(expected.people ?? [])].flatMap((facts) => Object.keys(facts));
  expect([...compared]).toEqual(expect.arrayContaining(wanted));
}

/** The list, the timeline and the files name the same people. */
async function expectFound({ who, get }: Reader, query: string, wanted: string[] | number): Promise<void> {
  const inOrder = (list: (string | null)[]) => (query.includes('sort=') ? list : list.toSorted());
  const expectNamed = (names: (string | null)[], place: string) => {
    const found = typeof wanted === 'number' ? names.length : inOrder(names);
    expect(found, `${who}: ${place}, ${query}`).toEqual(typeof wanted === 'number' ? wanted : inOrder(wanted));
  };
  const { items, total } = (await get<ParticipantsAnswer>(`/participants?perPage=200&${query}`)).body;
  const names = items.map(({ name }) => name);
  expectNamed(names, 'list');
  expect(total).toBe(items.length);
  const { lanes } = (await get<TimelineAnswer>(`/timeline?${query}`)).body;
  expect(lanes.ids.toSorted(), `${who}: timeline, ${query}`).toEqual(items.map(({ id }) => id).toSorted());
  const { rows } = csvTable((await get(`/export?format=csv&head=false&${query}`)).text);
  expectNamed(
    rows.map(([name = '']) => name),
    'CSV',
  );
  const { body } = await get<{ items: ParticipantRow[] }>(`/export?format=json&${query}`);
  expectNamed(
    body.items.map(({ name }) => name),
    'JSON',
  );
}

async function expectCells({ who, get }: Reader, cells: NonNullable<Variant['cells']>): Promise<void> {
  const { header, rows } = csvTable((await get('/export?format=csv')).text);
  for (const [name, expected] of Object.entries(cells)) {
    const row = rows.find(([own]) => own === name) ?? [];
    const actual = Object.fromEntries(Object.keys(expected).map((column) => [column, row[header.indexOf(column)]]));
    expect(actual, `${who}: ${name}`).toEqual(expected);
  }
}

describe.each(fieldCases)('$kind', ({ variants }) => {
  test.each(variants)('$name', async ({ session, facts, found, cells, check }) => {
    app.vendors.hold(session);
    if (facts || found || cells) {
      const member = await openSession(app.ask, session);
      const readers = [member, await shareSession(app.ask, session), await shareSession(app.ask, session, 'live')];
      const places = [await readInList(app.ask, session), ...(await Promise.all(readers.map(readPlaces))).flat()];
      if (facts) expectFacts(places, facts);
      for (const reader of readers) {
        for (const [query, names] of Object.entries(found ?? {})) await expectFound(reader, query, names);
        if (cells) await expectCells(reader, cells);
      }
    }
    await check?.(app, session);
  });
});
