import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Database, openDatabase } from '@/lib/db/database';
import { countSession } from '@/lib/domain/count-session';
import { defaultCountOptions as options } from '@/lib/domain/testing/default-count-options';
import { createSessionStore } from '@/lib/sessions/cache/session-store';
import { countRecord } from '@/lib/sessions/counting/counted-session';
import { hasContent } from '@/lib/sessions/reading/content-hash';
import { checkArchive } from '@/lib/sessions/testing/check-archive';
import { fakeProvider } from '@/lib/sessions/testing/fake-provider';
import { olderRecords, writeOlder } from '@/lib/sessions/testing/older-records';
import { differencesOf } from '@/tests/recount/difference';
import { secondCount } from '@/tests/recount/second-count';
import { createArchive } from './archive';
import { unpack } from './archive-content';
import { toPersonRow, toSessionRow } from './archive-rows';
import { archiveSession } from './archive-session';
import { readArchivedSession } from './archived-session';
import { countedNow } from './counted-by';
import { packRecord } from './kept-record';
import { recountSession } from './recount';

vi.stubEnv('CLOUDFLARE_API_TOKEN', 'token');
vi.stubEnv('CLOUDFLARE_ACCOUNT_ID', 'account');
let folder: string;
let db: Database;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'rollcall-older-'));
  db = await openDatabase({ url: null, folder, file: 'rollcall.db' });
});
afterEach(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(olderRecords)('a session that a release from before kept ($name)', (older) => {
  const { row } = older;

  async function kept() {
    const { origin, session_id } = await writeOlder(db, older);
    const archived = await readArchivedSession(db, origin, session_id);
    if (archived === null) throw new Error('It is not archived.');
    return archived;
  }

  test('has the figures, people and addresses that it had, and those of the second count', async () => {
    const { record, idForm } = await kept();
    const { count } = countRecord(record, idForm, options);
    expect(row).toMatchObject(toSessionRow(record, count));
    expect(count.people.map(toPersonRow)).toEqual(older.people);
    const addressed = count.people.map((person) =>
      person.connections.map(({ publicId, presentMs, flags }) => [publicId, presentMs, flags]),
    );
    expect(addressed).toEqual(older.connections);
    expect(count.curve).toEqual(older.curve);
    // The two counts are compared by the ids of rows, which some of these do not have.
    const connections = record.connections.map((one, index) => ({ ...one, id: one.id ?? `row-${index}` }));
    const given = { ...record, connections, idForm };
    expect(differencesOf(countSession(given, options), secondCount(given, options))).toEqual([]);
    expect((await checkArchive(db, row.origin)).size).toBe(1);
  });

  test('is the same content by its hash, and counted by the rules of today', async () => {
    const { record } = await kept();
    expect(hasContent(record, row.content_hash)).toBe(true);
    expect(countedNow(options)(row)).toBe(true);
    expect(await recountSession(db, { origin: row.origin, session_id: row.session_id }, options)).toMatchObject({
      summary: JSON.parse(row.summary),
    });
  });

  test('stays as it is where the same was read again, and is written in the form of today where more was', async () => {
    const { record, idForm } = await kept();
    const read = { origin: row.origin, sessionId: row.session_id, idForm, options };
    expect(await archiveSession(db, { ...read, record: { ...record, readAt: record.readAt + 1 } })).toBe('unchanged');
    const before = await db.selectFrom('archived_record').select('encoding').executeTakeFirstOrThrow();
    expect(before.encoding).toBe('json+zstd');
    const [first, ...rest] = record.connections;
    const more = first === undefined ? [] : [first, ...rest, { ...first, id: '7c9e6679-7425-40de-944b-e07fc1f90099' }];
    expect(await archiveSession(db, { ...read, record: { ...record, connections: more } })).toBe('stored');
    expect((await readArchivedSession(db, row.origin, row.session_id))?.record.connections).toEqual(more);
  });

  test('costs no call of the provider', async () => {
    const { record } = await kept();
    const provider = { ...fakeProvider({ rows: [] }), origin: row.origin };
    const store = createSessionStore({ archive: createArchive(async () => db), now: () => record.readAt + 3_600_000 });
    const seen = await store.lookArchived(row.origin, row.session_id);
    expect(seen?.record).toEqual(record);
    if (row.record_version === 2) {
      expect((await store.look(provider, row.session_id)).freshness.state).toBe('archived');
      expect(provider.calls).toEqual([]);
    }
  });
});

async function keptOfFirst() {
  for (const older of olderRecords.slice(0, 1)) {
    const { origin, session_id } = await writeOlder(db, older);
    const archived = await readArchivedSession(db, origin, session_id);
    if (archived !== null) return archived.record;
  }
  throw new Error('Nothing is archived.');
}

describe('an older record', () => {
  test('knows joins and leaves by the names that the vendor had for them', async () => {
    const { connections } = await keptOfFirst();
    expect(connections[0]?.events.map(({ kind, label }) => `${kind} ${label}`)).toEqual([
      ...['other PEER_CREATED', 'join PEER_JOINING', 'leave PEER_LEAVING', 'join PEER_JOINING', 'leave PEER_LEAVING'],
      'join PEER_JOINING',
    ]);
  });
});

describe('a record of today', () => {
  test('is not counted wrong by a release from before, which says that it cannot read it', async () => {
    await expect(unpack(await packRecord(await keptOfFirst()))).rejects.toThrow(/written by a newer version/);
  });
});
