import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Database, openDatabase } from '@/lib/db/database';
import { type PostgresServer, startPostgres } from '@/lib/db/testing/postgres-server';
import { defaultThresholds } from '@/lib/domain/thresholds';
import type { SessionListQuery } from '@/lib/providers/provider';
import { readArchivedFigures } from './archive/archived-figures';
import { archiveSession } from './archive-session';
import { listArchivedSessions } from './archived-list';
import { archiveReport, readArchivedReport } from './archived-report';
import { readArchivedSession } from './archived-session';
import { recordNumbered } from './testing/archive-writer';
import { checkArchive } from './testing/check-archive';
import { rowsNumbered } from './testing/fake-provider';

const folder = mkdtempSync(path.join(tmpdir(), 'rollcall-databases-'));
const options = { thresholds: defaultThresholds, excludedRoles: [], rooms: 'all', counted: 'people', window: 'core' } as const;
let server: PostgresServer;
let databases: Database[];

beforeAll(async () => {
  server = await startPostgres();
  const url = await server.newDatabase();
  databases = await Promise.all([null, url].map((place) => openDatabase({ url: place, folder, file: 'rollcall.db' })));
}, 60_000);
afterAll(async () => {
  for (const db of databases) await db.destroy();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What both databases answer, which must be the same. */
async function both<T>(ask: (db: Database) => Promise<T>): Promise<T> {
  const [file, postgres] = await Promise.all(databases.map(ask));
  expect(postgres).toEqual(file);
  if (file === undefined) throw new Error('There is no database.');
  return file;
}

async function archive(db: Database, number: number, title: string, name = 'A') {
  const numbered = recordNumbered(number, 1);
  const connections = numbered.connections.map((row) => ({ ...row, name }));
  const startedAt = Date.UTC(2026, 0, 1, number);
  const record = {
    ...numbered,
    session: { ...numbered.session, title, startedAt, minutes: number % 3 === 0 ? null : 10 - number },
    connections,
  };
  return { record, outcome: await archiveSession(db, { origin: 'both', sessionId: `s${number}`, idShape: 'word', record, options }, 1) };
}

it('archives once, replaces what has changed, and gives back what it was given, on both databases', async () => {
  expect(await both(async (db) => (await archive(db, 1, 'First')).outcome)).toBe('stored');
  expect(await both(async (db) => (await archive(db, 1, 'First')).outcome)).toBe('unchanged');
  expect(await both(async (db) => (await archive(db, 1, 'Second')).outcome)).toBe('stored');
  const found = await both(async (db) => {
    const { record } = await archive(db, 1, 'Second');
    return { record, kept: await readArchivedSession(db, 'both', 's1') };
  });
  expect(found.kept).toMatchObject({ record: found.record, idShape: 'word' });
  expect(await both((db) => readArchivedSession(db, 'both', 'unknown'))).toBeNull();
});

it('replaces a part by more of it and by the whole, fewer rows by more and earlier ones by later ones, never the other way round', async () => {
  const readings = [
    { title: 'part', incomplete: true, rows: 20, at: 1 },
    { title: 'more', incomplete: true, rows: 25, at: 2 },
    { title: 'fewer', incomplete: true, rows: 20, at: 3 },
    { title: 'as many', incomplete: true, rows: 25, at: 4 },
    { title: 'whole', incomplete: false, rows: 24, at: 5 },
    { title: 'part again', incomplete: true, rows: 30, at: 6 },
    { title: 'whole of fewer', incomplete: false, rows: 1, at: 7 },
    { title: 'later', incomplete: false, rows: 24, at: 8 },
    { title: 'earlier', incomplete: false, rows: 24, at: 7 },
    { title: 'more, although earlier', incomplete: false, rows: 26, at: 2 },
  ];
  const outcomes = await both(async (db) => {
    const kept: string[] = [];
    for (const { title, incomplete, rows, at } of readings) {
      const numbered = recordNumbered(20, 1);
      const read = { session: { ...numbered.session, title }, connections: rowsNumbered(rows), incomplete, readAt: numbered.readAt + at };
      const record = { ...numbered, ...read };
      const outcome = await archiveSession(db, { origin: 'part', sessionId: 's', idShape: 'word', record, options }, 1);
      const there = (await readArchivedSession(db, 'part', 's'))?.record;
      kept.push(`${outcome}: ${there?.session.title}`);
    }
    expect((await checkArchive(db, 'part')).size).toBe(1);
    return kept;
  });
  expect(outcomes).toEqual([
    'stored: part',
    'stored: more',
    'outdone: more',
    'stored: as many',
    'stored: whole',
    'outdone: whole',
    'outdone: whole',
    'stored: later',
    'outdone: later',
    'stored: more, although earlier',
  ]);
});

it('takes names that no text column can hold', async () => {
  const name = 'NUL \0, half \uD800, \u202Eright to left, 👩‍👩‍👧, \'";--';
  for (const db of databases) await archive(db, 2, name, name);
  const rows = await both((db) => db.selectFrom('archived_person').select('name').where('session_id', '=', 's2').distinct().execute());
  expect(rows).toEqual([{ name: 'NUL \uFFFD, half \uFFFD, \u202Eright to left, 👩‍👩‍👧, \'";--' }]);
  const kept = await both((db) => readArchivedSession(db, 'both', 's2'));
  expect(kept?.record.session.title).toBe(name);
  expect((await both((db) => checkArchive(db, 'both'))).size).toBe(2);
});

it('lists, searches, sorts and counts alike', async () => {
  for (const db of databases) for (let number = 3; number < 9; number++) await archive(db, number, `Talk ${number}_%\\`);
  const query: SessionListQuery = { page: 1, perPage: 3, sort: 'startedAt', order: 'desc' };
  const ids = async (asked: Partial<SessionListQuery>) => {
    const { items, total } = await both((db) => listArchivedSessions(db, 'both', { ...query, ...asked }, options));
    return [total, ...items.map(({ id }) => id)];
  };
  expect(await ids({})).toEqual([8, 's8', 's7', 's6']);
  expect(await ids({ page: 3, order: 'asc' })).toEqual([8, 's7', 's8']);
  expect(await ids({ sort: 'minutes' })).toEqual([8, 's1', 's2', 's4']);
  expect(await ids({ sort: 'minutes', order: 'asc' })).toEqual([8, 's3', 's6', 's8']);
  expect(await ids({ search: 'tALK 5_%\\' })).toEqual([1, 's5']);
  expect(await ids({ search: '_' })).toEqual([6, 's8', 's7', 's6']);
  expect(await ids({ search: 'S4' })).toEqual([1, 's4']);
  expect(await ids({ meetingId: 'none' })).toEqual([0]);
  const figures = await both((db) => readArchivedFigures(db, 'both', ['s3', 's4', 'unknown'], options));
  expect([...figures.keys()].sort()).toEqual(['s3', 's4']);
});

it('keeps parts of reports, the first reading of each, and knows since when', async () => {
  const key = { origin: 'both', sessionId: 's1', reportId: 'p1', filter: 'events' } as const;
  expect(await both((db) => readArchivedReport(db, key))).toBeNull();
  for (const name of ['first', 'second'])
    for (const db of databases) await archiveReport(db, key, [{ at: 1, name, detail: {} }], name === 'first' ? 1_000 : 2_000);
  expect(await both((db) => readArchivedReport(db, key))).toEqual([{ at: 1, name: 'first', detail: {} }]);
  expect(await both((db) => readArchivedReport(db, key, 1_000))).toHaveLength(1);
  expect(await both((db) => readArchivedReport(db, key, 999))).toBeNull();
  expect(await both((db) => readArchivedReport(db, { ...key, filter: 'device_info' }))).toBeNull();
});
