import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Database, DatabaseKind } from '@/lib/db/database';
import { databaseKinds, type EachDatabase, startEachDatabase } from '@/lib/db/testing/each-database';
import type { Invitee } from '@/lib/domain/meeting';
import { defaultCountOptions as options } from '@/lib/domain/testing/default-count-options';
import { erasedName } from '@/lib/messages/erased-name';
import { words } from '@/lib/providers/id-forms';
import { writeFrozenRecord } from '@/lib/reports/frozen-record';
import { sampleNewReport } from '@/lib/reports/testing/sample-report';
import { archiveSession } from '@/lib/sessions/archive/archive-session';
import { archiveInvitees, readArchivedInvitees } from '@/lib/sessions/archive/archived-invitees';
import { archiveReport } from '@/lib/sessions/archive/archived-report';
import { readArchivedSession } from '@/lib/sessions/archive/archived-session';
import { unpackRecord } from '@/lib/sessions/archive/kept-record';
import { countInTurns } from '@/lib/sessions/counting/counted-session';
import type { SessionRecord } from '@/lib/sessions/reading/session-record';
import { recordNumbered } from '@/lib/sessions/testing/archive-writer';
import { erase } from '@/lib/worker/jobs/erase';
import { ownIds } from './all-aliases';
import { eraseIds } from './erase-ids';
import { withoutErased } from './without-erased';

vi.stubEnv('CLOUDFLARE_API_TOKEN', 'token');
vi.stubEnv('CLOUDFLARE_ACCOUNT_ID', 'account');

const origin = 'realtimekit/account/app';
const secret = ['Wilhelmina Quist', 'user-wq-4711', 'wq@example.org', 'peer-wq-1', 'peer-wq-2', 'socket-wq-1'] as const;
const [name, userId, externalId, peer1, peer2, socket] = secret;

let each: EachDatabase;
beforeAll(async () => {
  each = await startEachDatabase();
}, 60_000);
afterAll(() => each.stop());

/** A session in which she is with two devices, and shares an id of the customer's with nobody. */
function recordOf(number: number, readAt = Date.UTC(2026, 0, 2)): SessionRecord {
  const record = recordNumbered(number, 1);
  const [first, second, ...rest] = record.connections;
  if (first === undefined || second === undefined) throw new Error('There are too few.');
  const events = [{ kind: 'join' as const, at: first.joinedAt, label: 'join', socket }];
  const hers = [
    { ...first, id: peer1, reportId: peer1, userId, externalId, name, events },
    { ...second, id: peer2, reportId: peer2, userId, externalId: null, name },
  ];
  return { ...record, connections: [...hers, ...rest], readAt };
}

const invitee: Invitee = { id: 'i', name: 'Other', externalId: 'other', role: null, createdAt: null, updatedAt: null, picture: null };

async function filled(kind: DatabaseKind): Promise<Database> {
  const db = await each.open(kind);
  for (const number of [1, 2]) {
    const sessionId = `s${number}`;
    await archiveSession(db, { origin, sessionId, idForm: words, record: recordOf(number), options });
    await archiveInvitees(db, { origin, sessionId, meetingId: 'm' }, [invitee, { ...invitee, id: userId, name, externalId }]);
    for (const reportId of [peer1, 'p2']) await archiveReport(db, { origin, sessionId, reportId, filter: 'device_info' }, {} as never);
  }
  await archiveReport(db, { origin, sessionId: 'stray', reportId: peer2, filter: 'device_info' }, {} as never);
  await db
    .insertInto('report')
    .values({
      ...{ id: 'r', kind: 'link', key_hash: 'k', salt: '', source: 's', origin, session_id: 's1', session_title: null },
      ...{ session_started_at: null, title: null, include: '{}', fields: '{}', names: 'full', mode: 'frozen', time_zone: 'UTC' },
      ...{ language: null, state: 'active', maker_id: null, maker_name: null, password_hash: null, password_version: 1 },
      ...{ wrong_guesses: 0, paused_for: null, opens: 0, last_opened_at: null, created_at: 1, expires_at: sampleNewReport.expiresAt },
    })
    .execute();
  const invited = { invitees: [{ ...invitee, id: userId, name, externalId }], readAt: 1 };
  await db.transaction().execute((transaction) => writeFrozenRecord(transaction, 'r', { record: recordOf(1), idForm: words, invited }));
  return db;
}

async function eraseHer(db: Database) {
  const { count } = await countInTurns(recordOf(1), words, options);
  const person = count.people.find((one) => one.name === name);
  if (person === undefined) throw new Error('She is not there.');
  const ids = ownIds(person, count.people);
  await eraseIds(db, { userId: 'admin' }, { origin, ids, session: 's1' });
  return ids;
}

async function runJob(db: Database): Promise<void> {
  const job = await db.selectFrom('job').selectAll().where('kind', '=', 'erase').executeTakeFirstOrThrow();
  const context = { db, job, findProvider: async () => null, check: async () => {}, signal: new AbortController().signal };
  expect(await erase.run(context)).toBe('done');
}

const kept = async (db: Database, sessionId: string) => {
  const found = await readArchivedSession(db, origin, sessionId);
  if (found === null) throw new Error('It is not archived.');
  return found.record;
};

/** Everything that is kept, unpacked, as one text. */
async function everything(db: Database): Promise<string> {
  const tables = [
    'archived_session',
    'archived_person',
    'archived_report',
    'known_session',
    'audit',
    'job',
    'erased_alias',
    'report',
  ] as const;
  const rows = await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()));
  const records = await Promise.all(['s1', 's2'].map((id) => kept(db, id)));
  const invitees = await Promise.all(['s1', 's2'].map((sessionId) => readArchivedInvitees(db, { origin, sessionId })));
  const copy = await unpackRecord(origin, await db.selectFrom('report_record').selectAll().executeTakeFirstOrThrow());
  return JSON.stringify([rows, records, invitees, copy.record, copy.beside]);
}

describe.each(databaseKinds)('somebody who is erased, on %s', (kind) => {
  test('is hidden at once, in every session that began before, with when they were there left as it was', async () => {
    const db = await filled(kind);
    const ids = await eraseHer(db);
    expect(ids.toSorted()).toEqual([userId, externalId, peer1, peer2].toSorted());
    for (const number of [1, 2]) {
      const clean = await withoutErased(db, origin, await kept(db, `s${number}`));
      const text = JSON.stringify(clean);
      for (const word of secret) expect(text).not.toContain(word);
      const [before, after] = await Promise.all([recordOf(number), clean].map((record) => countInTurns(record, words, options)));
      expect(after?.count.summary).toEqual(before?.count.summary);
      const people = after?.count.people.filter((one) => one.name === erasedName);
      expect(people).toHaveLength(1);
      expect(people?.[0]?.presentMs).toBe(before?.count.people.find((one) => one.name === name)?.presentMs);
    }
    const later = { ...recordOf(1), session: { ...recordOf(1).session, startedAt: Date.now() + 1_000 } };
    expect(await withoutErased(db, origin, later)).toBe(later);
    expect(await withoutErased(db, 'realtimekit/account/other', recordOf(1))).toEqual(recordOf(1));
  });

  test('is taken out of all that is kept, whoever else is in it stays, and no reading brings them back', async () => {
    const db = await filled(kind);
    const before = await everything(db);
    for (const word of secret) expect(before).toContain(word);
    await eraseHer(db);
    await runJob(db);
    const after = await everything(db);
    for (const word of secret) expect(after).not.toContain(word);
    expect(after).toContain('Person of 1');
    const reports = await db.selectFrom('archived_report').select(['session_id', 'report_id']).orderBy('session_id').execute();
    expect(reports).toEqual(['s1', 's2'].map((session_id) => ({ session_id, report_id: 'p2' })));

    const again = recordOf(1, Date.UTC(2026, 5, 1));
    const { length } = again.connections;
    const more = [...again.connections, { ...again.connections[length - 1], id: 'new', userId: 'new' }] as SessionRecord['connections'];
    const input = { origin, sessionId: 's1', idForm: words, options };
    expect(await archiveSession(db, { ...input, record: again })).toBe('unchanged');
    expect(await archiveSession(db, { ...input, record: { ...again, connections: more } })).toBe('stored');
    await archiveReport(db, { origin, sessionId: 's1', reportId: peer1, filter: 'device_info' }, {} as never);
    const once = await everything(db);
    for (const word of secret) expect(once).not.toContain(word);
  });
});

/** What the rows of a session of hers say: user id, custom id, name. */
type Row = readonly [userId: string | null, externalId: string | null, name: string];

const [hers, other] = ['Wilhelmina Quist', 'Somebody Else'];

/** Sessions of somebody who came with two user ids, and once from a device whose id others have too. */
const sessions: Record<string, readonly Row[]> = {
  first: [
    ['user-1', 'wq', hers],
    ['user-5', null, other],
  ],
  second: [
    ['user-2', 'wq', hers],
    ['user-2', null, hers],
    ['user-5', null, other],
  ],
  third: [
    ['user-2', 'device', hers],
    ['user-6', 'device', other],
  ],
  fourth: [
    ['user-7', 'device', other],
    [null, 'device', other],
  ],
};

function recordWith(sessionId: string, rows: readonly Row[]): SessionRecord {
  const record = recordNumbered(1, 1);
  const [model] = record.connections;
  if (model === undefined) throw new Error('There is no row.');
  const connections = rows.map(([user, custom, called], index) => {
    const id = `${sessionId}-${index}`;
    return { ...model, id, reportId: id, userId: user, externalId: custom, name: called };
  });
  return { ...record, session: { ...record.session, id: sessionId }, connections };
}

async function namesIn(db: Database, record: SessionRecord): Promise<(string | null)[]> {
  return (await withoutErased(db, origin, record)).connections.map((row) => row.name);
}

describe.each(databaseKinds)('the ids of somebody who is erased, on %s', (kind) => {
  const first = sessions.first?.map(([user, custom]) => [user, custom, 'first-0']).at(0) as string[];
  test.each([
    ['from a session that somebody looks at', { ids: first, session: 'first' }],
    ['from their id at the provider', { named: ['user-2'] }],
    ['from their custom id', { named: ['wq'] }],
  ])('are followed over sessions %s, but for those that several people have', async (_, asked) => {
    const db = await each.open(kind);
    for (const [sessionId, rows] of Object.entries(sessions))
      await archiveSession(db, { origin, sessionId, idForm: words, record: recordWith(sessionId, rows), options });
    await eraseIds(db, 'command', { origin, ...asked });
    const notArchived = recordWith('later', [
      ['user-1', null, hers],
      ['user-2', 'another', hers],
      ['user-2', null, hers],
    ]);
    expect(await namesIn(db, notArchived)).toEqual([erasedName, erasedName, erasedName]);
    for (const [sessionId, rows] of Object.entries(sessions)) {
      const after = rows.map(([, , called]) => (called === hers ? erasedName : called));
      expect(await namesIn(db, recordWith(sessionId, rows))).toEqual(after);
    }
    await runJob(db);
    const archived = await db.selectFrom('archived_person').select(['name', 'external_id']).execute();
    expect(archived.map((row) => row.name).toSorted()).toEqual([erasedName, erasedName, erasedName, ...Array(4).fill(other)].toSorted());
    expect(archived.map((row) => row.external_id)).not.toContain('wq');
  });

  test('are erased in the session in which they were found, though the clock of its provider goes ahead', async () => {
    const db = await each.open(kind);
    const record = recordWith('ahead', [['user-1', null, hers]]);
    const ahead = { ...record, session: { ...record.session, startedAt: 5_000 } };
    await eraseIds(db, 'command', { origin, ids: ['user-1'], session: 'ahead', begunAt: 5_000 }, 1_000);
    expect(await namesIn(db, ahead)).toEqual([erasedName]);
    expect((await db.selectFrom('job').select('due').executeTakeFirstOrThrow()).due).toBe(1_000);
  });

  test('are erased again in sessions that have begun since', async () => {
    const db = await each.open(kind);
    const rows: Row[] = [['user-1', null, hers]];
    const record = recordWith('again', rows);
    const begun = (startedAt: number) => ({ ...record, session: { ...record.session, startedAt } });
    await eraseIds(db, 'command', { origin, named: ['user-1'] }, 1_000);
    expect(await namesIn(db, begun(999))).toEqual([erasedName]);
    expect(await namesIn(db, begun(1_001))).toEqual([hers]);
    await eraseIds(db, 'command', { origin, named: ['user-1'] }, 2_000);
    expect(await namesIn(db, begun(1_001))).toEqual([erasedName]);
  });
});

describe('an SQLite file', () => {
  test('has no byte of the name and the ids of somebody who was erased', async () => {
    const db = await filled('sqlite');
    const { rows } = await import('kysely').then(({ sql }) => sql<{ file: string }>`pragma database_list`.execute(db));
    const file = rows[0]?.file ?? '';
    const bytes = () => ['', '-wal'].map((ending) => readFileSync(`${file}${ending}`).toString('latin1')).join('');
    const plain = [name, userId, externalId, peer1];
    for (const word of plain) expect(bytes()).toContain(word);
    await eraseHer(db);
    await runJob(db);
    for (const word of secret) expect(bytes()).not.toContain(word);
    expect(await db.selectFrom('job').select('kind').where('kind', '=', 'vacuum').execute()).toHaveLength(1);
  });
});
