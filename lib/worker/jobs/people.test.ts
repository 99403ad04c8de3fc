import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Database, openDatabase } from '@/lib/db/database';
import { dueJobs, type JobRow } from '@/lib/db/jobs';
import { defaultCountOptions as options } from '@/lib/domain/testing/default-count-options';
import { words } from '@/lib/providers/id-forms';
import { archiveSession } from '@/lib/sessions/archive/archive-session';
import { recordNumbered } from '@/lib/sessions/testing/archive-writer';
import { checkArchive } from '@/lib/sessions/testing/check-archive';
import { doJob } from '@/lib/worker/do-job';

let folder: string;
let db: Database;

beforeEach(async () => {
  vi.stubEnv('CLOUDFLARE_API_TOKEN', 'token');
  vi.stubEnv('CLOUDFLARE_ACCOUNT_ID', 'account');
  folder = mkdtempSync(path.join(tmpdir(), 'rollcall-people-'));
  db = await openDatabase({ url: null, folder, file: 'rollcall.db' });
});
afterEach(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true, force: true });
});

const dueAt = (now: number) => dueJobs(db, { kinds: ['people'], now, limit: 10 });
const perform = (job: JobRow) =>
  doJob({ db, job, findProvider: async () => null, check: async () => {}, signal: new AbortController().signal });

/** Archives a session of 1,143 people whose process ends after the first transaction; answers the job that is left. */
async function archivedInPart(): Promise<JobRow> {
  let transactions = 0;
  const check = async () => {
    if (++transactions > 1) throw new Error('the process ends here');
  };
  await archiveSession(db, { origin: 'o', sessionId: 's21', idForm: words, record: recordNumbered(21, 1), options, check });
  expect(await dueAt(Date.now())).toEqual([]);
  const [job] = await dueAt(Date.now() + 60_000);
  if (job === undefined) throw new Error('there is no job');
  return job;
}

describe('people that were not written', () => {
  test('are written a minute later, once', async () => {
    await perform(await archivedInPart());
    expect(await dueAt(Number.MAX_SAFE_INTEGER)).toEqual([]);
    const { people } = await db
      .selectFrom('archived_person')
      .select(({ fn }) => fn.countAll<number>().as('people'))
      .executeTakeFirstOrThrow();
    expect(people).toBe(1_143);
    await checkArchive(db, 'o');
  });

  test('go with their session', async () => {
    const job = await archivedInPart();
    await db.deleteFrom('archived_session').execute();
    expect(await perform(job)).toBe('done');
    expect(await dueAt(Number.MAX_SAFE_INTEGER)).toEqual([]);
  });
});
