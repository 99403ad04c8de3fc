import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type Database, database } from '@/lib/db/database';
import { addJobs } from '@/lib/db/jobs';
import { ownDatabase } from '@/lib/db/testing/own-database';
import { createArchive } from '@/lib/sessions/archive/archive';
import { readArchivedState } from '@/lib/sessions/archive/archived-state';
import { sessionJobKey } from '@/lib/sessions/archive/session-job-key';
import { readKind } from '@/lib/sessions/known/plan-reads';
import { readSession } from '@/lib/sessions/reading/loader';
import { type FakeProvider, fakeProvider, rowsNumbered, session } from '@/lib/sessions/testing/fake-provider';
import { doJob } from '@/lib/worker/do-job';

ownDatabase();

const now = Date.UTC(2026, 0, 3);
const hour = 3_600_000;
let db: Database;

beforeEach(async () => {
  vi.useFakeTimers({ now, toFake: ['Date'] });
  db = await database();
});

/** Of three people, of whom it gives as many as it is told, and announces all. */
function source(origin: string) {
  const given = { people: 2 };
  const announced = { totalCount: 3, endOffset: null, lastPage: null };
  const rows = rowsNumbered(3);
  const provider = fakeProvider({
    rows,
    session: () => ({ ...session, meetingId: null }),
    announce: () => announced,
    changePage: (page) => ({ ...page, rows: page.rows.slice(0, given.people) }),
  });
  return { provider: { ...provider, origin } as FakeProvider, given };
}

async function readByWorker(provider: FakeProvider) {
  const key = sessionJobKey(provider.origin, 's');
  await addJobs(db, [{ kind: readKind, key, priority: 1, due: now }], now);
  const job = await db.selectFrom('job').selectAll().where('key', '=', key).executeTakeFirstOrThrow();
  return doJob({ db, job, findProvider: async () => provider, check: async () => {}, signal: new AbortController().signal });
}

const stateOf = ({ origin }: FakeProvider) => readArchivedState(db, { origin, session_id: 's' });
const jobsOf = ({ origin }: FakeProvider) =>
  db.selectFrom('job').select(['due', 'body']).where('key', '=', sessionJobKey(origin, 's')).execute();

/** Reads and archives it as whoever opens it does. */
async function open(provider: FakeProvider): Promise<void> {
  await createArchive().store(provider, 's', await readSession(provider, 's').whole);
}

describe('the worker, of a session that somebody has opened before', () => {
  test('reads it again where that brought a part of its rows, and once more later while some are missing', async () => {
    const { provider, given } = source('part');
    await open(provider);
    expect(await stateOf(provider)).toMatchObject({ lacksRows: true });

    expect(await readByWorker(provider)).toBe('again');
    expect(await jobsOf(provider)).toEqual([{ due: now + hour, body: JSON.stringify({ again: 1 }) }]);
    given.people = 3;
    expect(await readByWorker(provider)).toBe('done');
    expect(await stateOf(provider)).toMatchObject({ lacksRows: false });
    expect(await jobsOf(provider)).toEqual([]);
  });

  test('does not ask for what is there whole', async () => {
    const { provider, given } = source('whole');
    given.people = 3;
    await open(provider);
    const { calls } = provider;
    const asked = calls.length;
    expect(await readByWorker(provider)).toBe('done');
    expect(calls.length).toBe(asked);
  });
});
