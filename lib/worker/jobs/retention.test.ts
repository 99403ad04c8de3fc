import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Database, DatabaseKind } from '@/lib/db/database';
import { addJobs } from '@/lib/db/jobs';
import { LeaseLost } from '@/lib/db/lease';
import { readRetention, retentionJob } from '@/lib/db/retention';
import { databaseKinds, type EachDatabase, startEachDatabase } from '@/lib/db/testing/each-database';
import { defaultCountOptions as options } from '@/lib/domain/testing/default-count-options';
import { words } from '@/lib/providers/id-forms';
import { writeFrozenRecord } from '@/lib/reports/frozen-record';
import { archiveSession } from '@/lib/sessions/archive/archive-session';
import { archiveInvitees } from '@/lib/sessions/archive/archived-invitees';
import { archiveReport } from '@/lib/sessions/archive/archived-report';
import { PastRetention } from '@/lib/sessions/archive/over-sessions';
import { noteKnown } from '@/lib/sessions/known/note-known';
import { planReads } from '@/lib/sessions/known/plan-reads';
import { readWalked, writeWalked } from '@/lib/sessions/known/walked';
import type { SessionRecord } from '@/lib/sessions/reading/session-record';
import { recordNumbered } from '@/lib/sessions/testing/archive-writer';
import { session } from '@/lib/sessions/testing/fake-provider';
import type { JobContext } from '@/lib/worker/job-context';
import { retention } from './retention';

vi.stubEnv('CLOUDFLARE_API_TOKEN', 'token');
vi.stubEnv('CLOUDFLARE_ACCOUNT_ID', 'account');
vi.stubEnv('RETENTION_DAYS', '30');

const day = 86_400_000;
const origin = 'gone/account/app';
const now = Date.now();

let each: EachDatabase;
beforeAll(async () => {
  each = await startEachDatabase();
}, 60_000);
afterAll(() => each.stop());

/** A session that ended so many days ago. */
function recordOf(number: number, days: number): SessionRecord {
  const record = recordNumbered(number, 1);
  const end = now - days * day;
  const start = end - 3_600_000;
  const connections = record.connections.map((row) => ({ ...row, joinedAt: start, leftAt: end }));
  return { ...record, session: { ...record.session, startedAt: start, endedAt: end }, connections, answeredAt: end, readAt: end };
}

const reportOf = (id: string, sessionId: string, startedAt: number | null, at = now) => ({
  ...{ id, kind: 'link' as const, key_hash: id, salt: '', source: 's', origin, session_id: sessionId, session_title: null },
  ...{ session_started_at: startedAt, title: null, include: '{}', fields: '{}', names: 'full' as const, mode: 'frozen' as const },
  ...{ time_zone: 'UTC', language: null, state: 'active' as const, maker_id: null, maker_name: null, password_hash: null },
  ...{ password_version: 1, wrong_guesses: 0, paused_for: null, opens: 0, last_opened_at: null, created_at: at, expires_at: now + day },
});

/** Ten sessions that ended every six days, each with all that can hang on it, and what is kept without an archived one. */
async function fill(db: Database): Promise<void> {
  for (let number = 0; number < 10; number++) {
    const sessionId = `s${number}`;
    const record = recordOf(number, 3 + number * 6);
    await archiveSession(db, { origin, sessionId, idForm: words, record, options });
    await archiveInvitees(db, { origin, sessionId, meetingId: 'm' }, []);
    for (let report = 0; report < 30; report++)
      await archiveReport(db, { origin, sessionId, reportId: `r${report}`, filter: 'device_info' }, {} as never);
    await db
      .insertInto('report')
      .values(reportOf(`link${number}`, sessionId, record.session.startedAt))
      .execute();
    await db
      .transaction()
      .execute((transaction) => writeFrozenRecord(transaction, `link${number}`, { record, idForm: words, invited: null }));
    const content = new Uint8Array();
    await db.insertInto('kept_answer').values({ origin, kind: 'k', key: sessionId, read_at: now, encoding: 'none', content }).execute();
    await db.insertInto('live_record').values({ origin, session_id: sessionId, read_at: now, encoding: 'none', content }).execute();
    await addJobs(db, [{ kind: 'read', key: `${origin} ${sessionId}`, priority: 1, due: 0 }]);
  }
  const listed = [3, 40, 50].map((days) => ({ ...session, id: `listed${days}`, startedAt: now - days * day, endedAt: now - days * day }));
  await noteKnown(db, origin, [...listed, { ...session, id: 'live', status: 'live', endedAt: null, startedAt: now - 60 * day }], now);
  await db
    .insertInto('report')
    .values(reportOf('alone', 'elsewhere', now - 40 * day))
    .execute();
  await db
    .insertInto('report')
    .values(reportOf('young', 'elsewhere2', null))
    .execute();
  for (const [reportId, at] of [
    ['old', now - 40 * day],
    ['new', now],
  ] as const)
    await archiveReport(db, { origin, sessionId: `stray-${reportId}`, reportId, filter: 'device_info' }, {} as never, at);
  await db.insertInto('known_source').values({ origin, source: '{}', id_shape: 'words' }).execute();
  await writeWalked(db, origin, {
    spans: [
      [0, now - 40 * day],
      [now - 35 * day, now],
    ],
    newestAt: now,
    changedAt: now,
  });
}

/** Sessions by table, with the number of rows. */
async function keptIn(db: Database) {
  const tables = ['archived_session', 'archived_record', 'archived_invitees', 'known_session', 'live_record'] as const;
  const kept: Record<string, string[]> = {};
  for (const table of tables)
    kept[table] = (await db.selectFrom(table).select('session_id').orderBy('session_id').execute()).map((row) => row.session_id);
  for (const table of ['archived_person', 'archived_report'] as const)
    kept[table] = (await db.selectFrom(table).select('session_id').distinct().orderBy('session_id').execute()).map((row) => row.session_id);
  kept.kept_answer = (await db.selectFrom('kept_answer').select('key').orderBy('key').execute()).map((row) => row.key);
  kept.job = (await db.selectFrom('job').select('key').where('kind', '=', 'read').orderBy('key').execute()).map((row) =>
    row.key.slice(origin.length + 1),
  );
  kept.report_record = (await db.selectFrom('report_record').select('report_id').orderBy('report_id').execute()).map(
    (row) => row.report_id,
  );
  kept.active = (await db.selectFrom('report').select('id').where('state', '=', 'active').orderBy('id').execute()).map((row) => row.id);
  kept.closed = (await db.selectFrom('report').select('id').where('state', '=', 'not-kept').orderBy('id').execute()).map((row) => row.id);
  return kept;
}

const young = ['s0', 's1', 's2', 's3', 's4'];
const afterwards = {
  ...Object.fromEntries(
    ['archived_session', 'archived_record', 'archived_invitees', 'archived_person', 'live_record', 'kept_answer', 'job'].map((table) => [
      table,
      young,
    ]),
  ),
  archived_report: [...young, 'stray-new'],
  known_session: ['listed3', 'live', ...young],
  report_record: young.map((id) => id.replace('s', 'link')),
  active: [...young.map((id) => id.replace('s', 'link')), 'young'],
  closed: ['alone', ...[5, 6, 7, 8, 9].map((number) => `link${number}`)],
};

/** A database in which sessions are kept for 30 days from now on. */
async function opened(kind: DatabaseKind): Promise<Database> {
  const db = await each.open(kind);
  await addJobs(db, [{ ...retentionJob, priority: 1, due: 0 }]);
  await fill(db);
  return db;
}
const asked = (db: Database, askedAt: number) =>
  db
    .updateTable('job')
    .set({ body: JSON.stringify({ days: 0, asked: 30, askedAt }) })
    .where('kind', '=', 'retention')
    .execute();

async function runJob(db: Database, check: JobContext['check'] = async () => {}, signal = new AbortController().signal) {
  const job = await db.selectFrom('job').selectAll().where('kind', '=', 'retention').executeTakeFirstOrThrow();
  return retention.run({ db, job, findProvider: async () => null, check, signal });
}

describe.each(databaseKinds)('the job that deletes what is over, on %s', (kind) => {
  test('waits for 24 h, then leaves nothing that is older and all that is younger', async () => {
    const db = await opened(kind);
    const before = await keptIn(db);
    const { due } = (await runJob(db)) as { due: number };
    expect(await keptIn(db)).toEqual(before);
    expect(due - Date.now()).toBeLessThanOrEqual(day);
    expect(await readRetention(db)).toMatchObject({ days: 0, asked: 30 });

    await asked(db, now - day);
    await runJob(db);
    expect(await keptIn(db)).toEqual(afterwards);
    expect(await readRetention(db)).toMatchObject({ days: 30, asked: 30 });
    const { spans } = await readWalked(db, origin);
    expect(spans).toHaveLength(1);
    expect(spans[0]?.[0]).toBeGreaterThan(now - 31 * day);
  });

  test('goes on after a break wherever it was stopped, and deletes nothing for a worker that is none any more', async () => {
    const db = await opened(kind);
    await asked(db, now - day);
    for (let transactions = 1; ; transactions += 3) {
      let left = transactions;
      const check = async () => {
        if (left-- === 0) throw new LeaseLost('gone');
      };
      const done = await runJob(db, check).catch((error: unknown) => error);
      const kept = await keptIn(db);
      for (const table of ['archived_session', 'archived_record', 'archived_person'] as const)
        expect(kept[table]).toEqual(expect.arrayContaining(young));
      if (!(done instanceof LeaseLost)) break;
    }
    expect(await keptIn(db)).toEqual(afterwards);
  });

  test('brings nothing back that is listed or read again', async () => {
    const db = await opened(kind);
    await asked(db, now - day);
    await runJob(db);
    const record = recordOf(9, 57);
    await expect(archiveSession(db, { origin, sessionId: 's9', idForm: words, record, options })).rejects.toThrow(PastRetention);
    const old = { ...record.session, id: 's9' };
    expect(await noteKnown(db, origin, [old], now)).toEqual([]);
    await planReads(db, origin, [old], { asOf: now, now });
    expect(await keptIn(db)).toEqual(afterwards);
  });
});

describe('a session of 20,000 people', () => {
  test('is deleted in transactions that each hold the lock for a part of it', async () => {
    const db = await each.open('sqlite');
    const record = recordOf(1, 40);
    const connections = Array.from({ length: 20_000 }, (_, index) => ({ ...record.connections[0], id: `p${index}`, userId: `u${index}` }));
    await archiveSession(db, { origin, sessionId: 's1', idForm: words, record: { ...record, connections: connections as never }, options });
    await addJobs(db, [{ ...retentionJob, priority: 1, due: 0 }]);
    await asked(db, now - day);
    let transactions = 0;
    await runJob(db, async () => void transactions++);
    expect(transactions).toBeGreaterThanOrEqual(40);
    expect((await keptIn(db)).archived_person).toEqual([]);
  });
});
