// The server is killed again and again while its worker reads, counts and erases, over SQLite and over Postgres: what is
// lost of what was told to be done, what stands half in the archive, and whether a job forgets its tries.
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import { admin, cookieOf, operatorEnv, type StorageState, signInAs } from '@/e2e/support/start-pair';
import type { Database } from '@/lib/db/database';
import { addJobs, jobPriority } from '@/lib/db/jobs';
import { startPostgres } from '@/lib/db/testing/postgres-server';
import { type Place, withDatabase } from '@/lib/db/testing/with-database';
import { sessionJobKey } from '@/lib/sessions/archive/session-job-key';
import { readKind } from '@/lib/sessions/known/plan-reads';
import { checkArchive } from '@/lib/sessions/testing/check-archive';
import { buildApp } from '@/scripts/build-app';
import { startServer } from '@/scripts/start-server';
import { startSimulator } from '@/scripts/start-simulator';
import { atMost, isSo, noted, printFigures } from './figure';
import { endAll } from './start-app';

const port = 3975;
const longestMs = 4_000;
const again = 5;

interface JobState {
  kind: string;
  key: string;
  due: number;
  tries: number;
}

interface Seen {
  /** Ids of the sessions that are archived. */
  archived: Set<string>;
  jobs: JobState[];
  /** Ids of people who are erased, and the acts that erased somebody, who may have been erased before. */
  erased: number;
  acts: number;
}

const figures = { lostSessions: 0, lostErasures: 0, half: 0, integrity: 0, fallen: 0, erasures: 0, archived: 0, recounted: 0 };

async function look(db: Database, place: Place): Promise<Seen> {
  if (place.url === null) {
    const integrity = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
    const foreign = await sql`pragma foreign_key_check`.execute(db);
    if (integrity.rows.some((row) => row.integrity_check !== 'ok') || foreign.rows.length > 0) figures.integrity++;
  }
  const origins = await db.selectFrom('archived_session').select('origin').distinct().execute();
  const archived = new Set<string>();
  for (const { origin } of origins) {
    const whole = await checkArchive(db, origin).catch((error: unknown) => {
      console.error(error);
      figures.half++;
      return new Map<string, string | null>();
    });
    for (const id of whole.keys()) archived.add(sessionJobKey(origin, id));
  }
  const jobs = await db.selectFrom('job').select(['kind', 'key', 'due', 'tries']).execute();
  const { erased, acts } = await db
    .selectNoFrom((eb) => [
      eb
        .selectFrom('erased_alias')
        .select(({ fn }) => fn.countAll<number>().as('rows'))
        .$asScalar()
        .$notNull()
        .as('erased'),
      eb
        .selectFrom('audit')
        .select(({ fn }) => fn.countAll<number>().as('rows'))
        .where('what', '=', 'erase')
        .$asScalar()
        .$notNull()
        .as('acts'),
    ])
    .executeTakeFirstOrThrow();
  return { archived, jobs, erased: Number(erased), acts: Number(acts) };
}

/** Takes some sessions out of the archive and makes others look as if they were counted by older rules. */
async function makeWork(db: Database, seen: Seen): Promise<void> {
  const some = [...seen.archived].toSorted(() => Math.random() - 0.5).slice(0, again);
  for (const key of some) {
    const [origin = '', session_id = ''] = key.split(' ');
    await db
      .deleteFrom('archived_session')
      .where(({ and }) => and({ origin, session_id }))
      .execute();
    seen.archived.delete(key);
  }
  const now = Date.now();
  await db.updateTable('archived_session').set({ counting_version: 0 }).execute();
  await db.updateTable('job').set({ due: now }).where('kind', '=', 'recount').execute();
  await addJobs(
    db,
    some.map((key) => ({ kind: readKind, key, priority: jobPriority.newest, due: now })),
    now,
  );
}

/** Whether somebody was told that a person is erased. */
async function erase(origin: string, cookie: string): Promise<boolean> {
  const ask = async (address: string, init: RequestInit = {}) => {
    const headers = { cookie, origin, 'content-type': 'application/json' };
    return fetch(`${origin}${address}`, { ...init, headers });
  };
  const sessions = await (await ask('/api/sources/realtimekit/sessions?perPage=50')).json();
  const session = sessions.items[Math.floor(Math.random() * sessions.items.length)];
  const people = await (await ask(`/api/sources/realtimekit/sessions/${session.id}/participants?perPage=20`)).json();
  const person = people.items[Math.floor(Math.random() * people.items.length)];
  const body = JSON.stringify({ sessionId: session.id, participantId: person.id });
  return (await ask('/api/sources/realtimekit/erasures', { method: 'POST', body })).status === 204;
}

async function killRounds(place: Place, rounds: number, env: Record<string, string | undefined>): Promise<void> {
  const origin = `http://127.0.0.1:${port}`;
  let before: Seen = { archived: new Set(), jobs: [], erased: 0, acts: 0 };
  let state: StorageState | null = null;
  for (let round = 0; round < rounds; round++) {
    const server = await startServer({ port, host: '127.0.0.1', env });
    state ??= await signInAs(origin, admin);
    const cookie = cookieOf(state);
    let told = 0;
    const erasing = erase(origin, cookie).then(
      (isTold) => {
        if (isTold) told++;
      },
      // It was killed meanwhile, and has promised nothing.
      () => undefined,
    );
    await delay(Math.random() * longestMs);
    const exited = once(server, 'exit');
    server.kill('SIGKILL');
    await Promise.all([exited, erasing]);
    before = await withDatabase(place, async (db) => {
      const after = await look(db, place);
      for (const key of before.archived) if (!after.archived.has(key)) figures.lostSessions++;
      if (after.acts < before.acts + told || after.erased < before.erased) figures.lostErasures++;
      figures.erasures += told;
      for (const { kind, key, due, tries } of before.jobs)
        if (after.jobs.some((job) => job.kind === kind && job.key === key && job.due === due && job.tries < tries)) figures.fallen++;
      figures.archived += [...after.archived].filter((key) => !before.archived.has(key)).length;
      const recounted = await db
        .selectFrom('archived_session')
        .select(({ fn }) => fn.countAll<number>().as('rows'))
        .where('counting_version', '>', 0)
        .executeTakeFirstOrThrow();
      figures.recounted += recounted.rows;
      await makeWork(db, after);
      return { ...after, jobs: await db.selectFrom('job').select(['kind', 'key', 'due', 'tries']).execute() };
    });
  }
}

await buildApp();
const simulator = await startSimulator(['--seed', '1']);
const folder = mkdtempSync(path.join(tmpdir(), 'rollcall-bench-'));
const postgres = await startPostgres();
const many = Number(process.env.BENCH_ROUNDS ?? '200');
try {
  const env = {
    ...operatorEnv(JSON.parse(simulator.line)),
    PROVIDER_BUDGET: '100000',
    ROLLCALL_DATA: folder,
  };
  const url = await postgres.newDatabase();
  for (const [place, rounds] of [
    [{ url: null, folder }, many],
    [{ url, folder: '' }, Math.ceil(many / 4)],
  ] as const) {
    for (const name of Object.keys(figures) as (keyof typeof figures)[]) figures[name] = 0;
    await killRounds(place, rounds, { ...env, DATABASE_URL: place.url ?? undefined });
    printFigures(`${rounds} times kill -9 beside reading, counting and erasing, ${place.url === null ? 'SQLite' : 'Postgres'}`, [
      atMost('sessions that were archived and are not', figures.lostSessions, 0, 'sessions'),
      atMost('erasures that were told to be done and are not', figures.lostErasures, 0, 'rounds'),
      atMost('half sessions', figures.half, 0, 'rounds'),
      atMost('failures of the integrity checks', figures.integrity, 0, 'rounds'),
      atMost('jobs that forgot a try', figures.fallen, 0, 'jobs'),
      isSo('there was something to lose', figures.archived > 0 && figures.erasures > 0),
      noted('sessions archived, counted again; people erased', `${figures.archived}, ${figures.recounted}; ${figures.erasures}`),
    ]);
  }
} finally {
  await endAll([simulator.process]);
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}
