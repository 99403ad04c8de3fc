import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Database } from '@/lib/db/database';
import { defaultCountOptions as options } from '@/lib/domain/testing/default-count-options';
import { words } from '@/lib/providers/id-forms';
import type { KnownListQuery } from '@/lib/sessions/known/known-list';
import { recordNumbered } from '@/lib/sessions/testing/archive-writer';
import { checkArchive } from '@/lib/sessions/testing/check-archive';
import { rowsNumbered } from '@/lib/sessions/testing/fake-provider';
import { listKnown } from '@/lib/sessions/testing/list-known';
import { startTwoDatabases, type TwoDatabases } from '@/lib/sessions/testing/two-databases';
import { archiveSession } from './archive-session';
import { readArchivedFigures } from './archived-figures';
import { archiveAbsence, archiveReport, isKnownAbsent, listKnownParts, readArchivedReport } from './archived-report';
import { readArchivedSession } from './archived-session';
import { toKnownRow, writeKnown } from './known-row';

let databases: TwoDatabases;
beforeAll(async () => {
  vi.stubEnv('CLOUDFLARE_API_TOKEN', 'token');
  vi.stubEnv('CLOUDFLARE_ACCOUNT_ID', 'account');
  databases = await startTwoDatabases();
}, 60_000);
afterAll(() => databases.stop());

const both: TwoDatabases['both'] = (ask) => databases.both(ask);

async function archive(db: Database, number: number, title: string, { origin = 'both', name = 'A' } = {}) {
  const numbered = recordNumbered(number, 1);
  const connections = numbered.connections.map((row) => ({ ...row, name }));
  const startedAt = Date.UTC(2026, 0, 1, number);
  const record = {
    ...numbered,
    session: { ...numbered.session, title, startedAt, minutes: number % 3 === 0 ? null : 10 - number },
    connections,
  };
  return { record, outcome: await archiveSession(db, { origin, sessionId: `s${number}`, idForm: words, record, options }, 1) };
}

/** The ids of the archived sessions of an account that a search finds, oldest first, the same on both databases. */
async function found(origin: string, search: string): Promise<string[]> {
  const query: KnownListQuery = { page: 1, perPage: 200, sort: 'startedAt', order: 'asc', search };
  const { items, total } = await both((db) => listKnown(db, origin, query));
  expect(total).toBe(items.length);
  return items.map(({ id }) => id);
}

describe('the archive', () => {
  test('archives once, replaces what has changed, and gives back what it was given, on both databases', async () => {
    expect(await both(async (db) => (await archive(db, 1, 'First')).outcome)).toBe('stored');
    expect(await both(async (db) => (await archive(db, 1, 'First')).outcome)).toBe('unchanged');
    expect(await both(async (db) => (await archive(db, 1, 'Second')).outcome)).toBe('stored');
    const found = await both(async (db) => {
      const { record } = await archive(db, 1, 'Second');
      return { record, kept: await readArchivedSession(db, 'both', 's1') };
    });
    expect(found.kept).toMatchObject({ record: found.record, idForm: words });
    expect(await both((db) => readArchivedSession(db, 'both', 'unknown'))).toBeNull();
  });

  test('replaces a part by more of it and by the whole, fewer rows by more, and nothing by what was read before it', async () => {
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
      { title: 'more, but earlier', incomplete: false, rows: 26, at: 2 },
      { title: 'more', incomplete: false, rows: 26, at: 9 },
    ];
    const outcomes = await both(async (db) => {
      const kept: string[] = [];
      for (const { title, incomplete, rows, at } of readings) {
        const numbered = recordNumbered(20, 1);
        const read = {
          session: { ...numbered.session, title },
          connections: rowsNumbered(rows),
          incomplete,
          beganAt: numbered.readAt + at,
          readAt: numbered.readAt + at,
        };
        const record = { ...numbered, ...read };
        const outcome = await archiveSession(db, { origin: 'part', sessionId: 's', idForm: words, record, options }, 1);
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
      'outdone: later',
      'stored: more',
    ]);
  });

  test('takes names that no text column can hold', async () => {
    const name = 'NUL \0, half \uD800, \u202Eright to left, 👩‍👩‍👧, \'";--';
    await both((db) => archive(db, 2, name, { name }));
    const rows = await both((db) => db.selectFrom('archived_person').select('name').where('session_id', '=', 's2').distinct().execute());
    expect(rows).toEqual([{ name: 'NUL \uFFFD, half \uFFFD, \u202Eright to left, 👩‍👩‍👧, \'";--' }]);
    const kept = await both((db) => readArchivedSession(db, 'both', 's2'));
    expect(kept?.record.session.title).toBe(name);
    expect((await both((db) => checkArchive(db, 'both'))).size).toBe(2);
  });

  test('lists, searches, sorts and counts alike', async () => {
    await both(async (db) => {
      for (let number = 3; number < 9; number++) await archive(db, number, `Talk ${number}_%\\`);
    });
    const query: KnownListQuery = { page: 1, perPage: 3, sort: 'startedAt', order: 'desc' };
    const ids = async (asked: Partial<KnownListQuery>) => {
      const { items, total } = await both((db) => listKnown(db, 'both', { ...query, ...asked }, options));
      return [total, ...items.map(({ id }) => id)];
    };
    expect(await ids({})).toEqual([8, 's8', 's7', 's6']);
    expect(await ids({ page: 3, order: 'asc' })).toEqual([8, 's7', 's8']);
    expect(await ids({ sort: 'minutes' })).toEqual([8, 's1', 's2', 's4']);
    expect(await ids({ sort: 'minutes', order: 'asc' })).toEqual([8, 's3', 's6', 's8']);
    expect(await ids({ search: 'tALK 5_%\\' })).toEqual([1, 's5']);
    expect(await ids({ search: '5_%\\ talk' })).toEqual([1, 's5']);
    expect(await ids({ search: '5_%\\\\' })).toEqual([0]);
    expect(await ids({ search: 'talk 5__' })).toEqual([0]);
    expect(await ids({ search: '_' })).toEqual([6, 's8', 's7', 's6']);
    expect(await ids({ search: 'S4' })).toEqual([1, 's4']);
    expect(await ids({ meetingId: 'none' })).toEqual([0]);
    const figures = await both((db) => readArchivedFigures(db, 'both', ['s3', 's4', 'unknown'], options));
    expect([...figures.keys()].sort()).toEqual(['s3', 's4']);
  });

  test('finds titles and ids by all words in any order, without case, accents, special letters and unseen characters', async () => {
    const titles = [
      'Übung Statistik',
      'ĆWICZENIA  Łódź',
      'Cafe\u0301\tWeiß',
      'Se\u00adminar\u00a0\u200bΣΟΦΟΣ',
      '演習 1 🦊',
      '50%_off \\ sale',
    ];
    await both(async (db) => {
      for (const [index, title] of titles.entries()) await archive(db, index, title, { origin: 'words' });
    });
    const searches = [
      'statistik',
      'übung',
      'ÜBUNG',
      'statistik ubung',
      'cwiczenia łodz',
      'cafe weiss',
      'WEISS CAFÉ',
      'seminar σοφος',
      '演習 🦊',
    ];
    const hits = [['s0'], ['s0'], ['s0'], ['s0'], ['s1'], ['s2'], ['s2'], ['s3'], ['s4']];
    for (const [index, search] of searches.entries()) expect([search, await found('words', search)]).toEqual([search, hits[index]]);
    for (const search of ['%_', '\\', '0%_o', 'S5', 'SALE\t50%', 's5 m'])
      expect([search, await found('words', search)]).toEqual([search, ['s5']]);
    for (const search of ['übung weiß', '5__', '%%', '\\\\', 'ubungstatistik', 'statistiks0'])
      expect([search, await found('words', search)]).toEqual([search, []]);
    for (const search of ['', ' ', '\u200b']) expect(await found('words', search)).toHaveLength(6);
  });

  test('finds what a release from before archived, whoever listed some of it already', async () => {
    const { record } = await both(async (db) => ({ record: (await archive(db, 1, 'Übung', { origin: 'before' })).record }));
    const rows = Array.from({ length: 450 }, (_, index) => ({ session_id: `old${index}`, title: index % 2 ? `ÜBUNG ${index}` : null }));
    const columns = { origin: 'before', id_shape: 'word' as const, meeting_id: 'RAUM', session: JSON.stringify(record.session) };
    const figures = { people: 0, peak: 0, connections: 0, summary: '{}', content_hash: '', read_at: 1, archived_at: 1 };
    await both(async (db) => {
      await db
        .insertInto('archived_session')
        .values(rows.map((row) => ({ ...columns, ...figures, ...row })))
        .execute();
    });
    // A process that was killed in the middle had listed some.
    await both((db) => writeKnown(db, [toKnownRow('before', { ...record.session, id: 'old1', meetingId: 'RAUM', title: 'ÜBUNG 1' }, 1)]));
    const counts = await both(async (db) => {
      const query: KnownListQuery = { page: 1, perPage: 1, sort: 'startedAt', order: 'asc' };
      const totals = ['ubung', 'raum', 'übung 449', 'old1'].map((search) => listKnown(db, 'before', { ...query, search }));
      return (await Promise.all(totals)).map(({ total }) => total);
    });
    expect(counts).toEqual([226, 450, 1, 111]);
  });

  test('changes the key with the title', async () => {
    await both(async (db) => {
      for (const title of ['Übung', 'Vorlesung']) await archive(db, 1, title, { origin: 'renamed' });
    });
    expect([await found('renamed', 'ubung'), await found('renamed', 'vorlesung')]).toEqual([[], ['s1']]);
  });

  test('keeps parts of reports, the first reading of each, and knows since when', async () => {
    const key = { origin: 'both', sessionId: 's1', reportId: 'p1', filter: 'events' } as const;
    expect(await both((db) => readArchivedReport(db, key))).toBeNull();
    for (const name of ['first', 'second'])
      await both((db) => archiveReport(db, key, [{ at: 1, name, detail: {} }], name === 'first' ? 1_000 : 2_000));
    expect(await both((db) => readArchivedReport(db, key))).toEqual([{ at: 1, name: 'first', detail: {} }]);
    expect(await both((db) => readArchivedReport(db, key, 1_000))).toHaveLength(1);
    expect(await both((db) => readArchivedReport(db, key, 999))).toBeNull();
    expect(await both((db) => readArchivedReport(db, { ...key, filter: 'device_info' }))).toBeNull();
  });

  test('keeps that there was no part, and says so of then though it comes later', async () => {
    const key = { origin: 'both', sessionId: 's9', reportId: 'p1', filter: 'events' } as const;
    const known = () => both(async (db) => [...(await listKnownParts(db, 'both', 's9'))].map(([id, filters]) => [id, ...filters]));
    expect(await known()).toEqual([]);
    await both((db) => archiveAbsence(db, key, 1_000));
    await both((db) => archiveAbsence(db, key, 2_000));
    expect(await known()).toEqual([['p1', 'events']]);
    expect(await both((db) => readArchivedReport(db, key))).toBeNull();
    await both((db) => archiveReport(db, key, [{ at: 1, name: 'late', detail: {} }], 3_000));
    await both((db) => archiveReport(db, { ...key, filter: 'quality_stats' }, { streams: [], notes: [] }, 3_000));
    expect(await both((db) => readArchivedReport(db, key))).toHaveLength(1);
    expect(await both((db) => isKnownAbsent(db, key, 1_000))).toBe(true);
    expect(await both((db) => isKnownAbsent(db, key, 999))).toBe(false);
    expect(await both((db) => isKnownAbsent(db, { ...key, filter: 'quality_stats' }))).toBe(false);
    expect(await known()).toEqual([['p1', 'events', 'quality_stats']]);
    expect(await both(async (db) => (await listKnownParts(db, 'both', 's1')).has('p1'))).toBe(true);
  });
});
