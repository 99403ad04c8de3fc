// A million rows of archived people against ten thousand, and against an empty database: how long a page of the session
// list and the status take, the work of the night, and how long the server takes until it listens.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { admin, cookieOf, operatorEnv, signInAs } from '@/e2e/support/start-pair';
import { openDatabase } from '@/lib/db/database';
import { sizeKind } from '@/lib/status/note-size';
import { jobKinds } from '@/lib/worker/job-kinds';
import { buildApp } from '@/scripts/build-app';
import { startServer } from '@/scripts/start-server';
import { atMost, median, noted, printFigures } from './figure';
import { fillArchive } from './fill-archive';
import { watchProcess } from './process-watch';
import { askJson, endAll } from './start-app';
import { startLargeProvider } from './start-large-provider';

const port = 3978;
const starts = 5;
const asks = 40;
/** Nothing is due for them here, but for what they do to find that out. */
const nightly = ['retention', 'recount', 'trim-addresses', sizeKind].filter((kind) => kind in jobKinds);

interface Measured {
  listenMs: number;
  firstPageMs: number;
  lastPageMs: number;
  byPeopleMs: number;
  statusMs: number;
  nightMs: number;
  nightTurnMs: number;
}

process.env.ROLLCALL_DEMO ??= '';
process.env.CLOUDFLARE_API_TOKEN ??= 'token';
process.env.CLOUDFLARE_ACCOUNT_ID ??= 'account';
const watch = watchProcess();

async function workOfTheNight(folder: string): Promise<Pick<Measured, 'nightMs' | 'nightTurnMs'>> {
  const db = await openDatabase({ url: null, folder, file: 'rollcall.db' });
  const signal = new AbortController().signal;
  watch.take();
  const from = performance.now();
  for (const kind of nightly) {
    const row = { kind, key: '', priority: 1, due: 0, tries: 0, body: null, state: 'waiting' as const, error: null, created_at: 0 };
    await db
      .insertInto('job')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await jobKinds[kind]?.run({ db, job: row, findProvider: async () => null, check: async () => {}, signal });
  }
  const worked = { nightMs: performance.now() - from, nightTurnMs: watch.take().turnMs };
  await db.destroy();
  return worked;
}

async function measure(sessions: number, people: number): Promise<Measured> {
  const provider = await startLargeProvider([{ people, sessions }]);
  const folder = mkdtempSync(path.join(tmpdir(), 'rollcall-bench-'));
  if (sessions > 0) await fillArchive(folder, provider.origin);
  const account = { baseUrl: provider.origin, accountId: 'account', appIds: ['app'], token: 'token' };
  const env = { ...operatorEnv({ realtimekit: account }), ROLLCALL_DATA: folder, PROVIDER_BUDGET: '100000' };
  const origin = `http://127.0.0.1:${port}`;
  const listening: number[] = [];
  const start = async () => {
    const from = performance.now();
    const server = await startServer({ port, host: '127.0.0.1', env });
    listening.push(performance.now() - from);
    return server;
  };
  try {
    for (let time = 1; time < starts; time++) await endAll([await start()]);
    const server = await start();
    const headers = { cookie: cookieOf(await signInAs(origin, admin)) };
    const timed = async (address: string) => {
      const took: number[] = [];
      for (let ask = 0; ask < asks; ask++) {
        const from = performance.now();
        await askJson(`${origin}${address}`, { headers });
        took.push(performance.now() - from);
      }
      return median(took);
    };
    const list = '/api/sources/realtimekit/sessions?perPage=25';
    const measured = {
      firstPageMs: await timed(list),
      lastPageMs: await timed(`${list}&page=40`),
      byPeopleMs: await timed(`${list}&sort=people`),
      statusMs: await timed('/api/status'),
    };
    await endAll([server]);
    return { listenMs: median(listening), ...measured, ...(await workOfTheNight(folder)) };
  } finally {
    provider.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

await buildApp();
const empty = await measure(0, 0);
const few = await measure(1_000, 10);
const many = await measure(25_000, 40);
const both = (name: keyof Measured) => `${few[name].toFixed(1)}, ${many[name].toFixed(1)} ms`;
printFigures('25,000 sessions of 40 people, 1,000,000 rows, against 1,000 of 10', [
  atMost('page 1 of the session list', many.firstPageMs / few.firstPageMs, 2, '×'),
  atMost('time to listen, against an empty database', many.listenMs / empty.listenMs, 1.5, '×'),
  noted('page 1 of the list', both('firstPageMs')),
  noted('page 40', both('lastPageMs')),
  noted('page 1, sorted by people', both('byPeopleMs')),
  noted('status', both('statusMs')),
  noted('work of the night', both('nightMs')),
  noted('… its longest turn', both('nightTurnMs')),
  noted('time to listen', `${[empty, few, many].map(({ listenMs }) => (listenMs / 1_000).toFixed(2)).join(', ')} s`),
]);
