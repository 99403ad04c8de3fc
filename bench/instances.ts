// A thousand recipients look at one live report on four instances that share a Postgres, each of them every 15 s, and
// every minute one instance is killed: what the session costs the provider, and how soon another one has the worker.
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { scenarioIds } from '@/simulator/scenario-ids';
import { atMost, isSo, noted, printFigures } from './figure';
import { makeReport, startInstances } from './start-instances';

const minutes = Number(process.env.BENCH_MINUTES ?? '10');
const count = 4;
const viewers = 1_000;
const everyMs = 15_000;
const perPage = 200;
const budget = 1_000;
const windowMs = 300_000;

const seen = { answered: 0, later: 0, cut: 0, wrong: 0, rows: 0 };

async function view(url: string, headers: Record<string, string>, until: number): Promise<void> {
  await delay(Math.random() * everyMs);
  while (Date.now() < until) {
    try {
      const answer = await fetch(url, { headers });
      const body = await answer.json();
      if (answer.status === 200) {
        seen.answered++;
        seen.rows = Math.max(seen.rows, Number(body.progress?.total));
      } else if (answer.status === 503 || answer.status === 429) seen.later++;
      else seen.wrong++;
    } catch {
      // Of an instance that was killed just now.
      seen.cut++;
    }
    await delay(everyMs);
  }
}

/** How long (ms) at most nobody held the worker's lease, from when it ran out after its holder was killed. */
async function watchWorker(db: Client, until: number): Promise<number> {
  let longest = 0;
  let free: number | null = null;
  while (Date.now() < until) {
    const { rows } = await db.query("select 1 from lease where name = 'worker' and until > extract(epoch from clock_timestamp()) * 1000");
    if (rows.length > 0) free = null;
    else {
      free ??= Date.now();
      longest = Math.max(longest, Date.now() - free);
    }
    await delay(500);
  }
  return longest;
}

/** The most calls in any window of the budget. */
function mostInWindow(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  let most = 0;
  let first = 0;
  sorted.forEach((at, index) => {
    while ((sorted[first] ?? 0) <= at - windowMs) first++;
    most = Math.max(most, index - first + 1);
  });
  return most;
}

const instances = await startInstances(count, { PROVIDER_BUDGET: String(budget) });
const db = new Client({ connectionString: instances.databaseUrl ?? '' });
try {
  await db.connect();
  const { id, key } = await makeReport(instances, scenarioIds.live);
  await instances.simulator.forgetCalls();
  const begun = Date.now();
  const until = begun + minutes * 60_000;
  const viewing = Array.from({ length: viewers }, (_, index) =>
    view(
      `${instances.urls[index % count]}/api/r/${id}/participants?perPage=1`,
      {
        authorization: `Bearer ${key}`,
        'x-report-visit': `bench-viewer-${index}`,
      },
      until,
    ),
  );
  const watching = watchWorker(db, until);
  for (let minute = 1; minute < minutes; minute++) {
    await delay(Math.max(0, begun + minute * 60_000 - Date.now()));
    await instances.kill(minute % count);
  }
  await Promise.all(viewing);
  const longestFree = await watching;
  const calls = await instances.simulator.calls();
  const ofSession = calls.filter(({ path }) => path.includes(scenarioIds.live)).length;
  const reading = Math.ceil(seen.rows / perPage) + 1;
  const { rows } = await db.query(
    'select count(*)::int as all, count(distinct (origin, session_id))::int as different from archived_session',
  );
  printFigures(`${viewers.toLocaleString('en')} viewers of a live report on ${count} instances, ${minutes} min, one killed each minute`, [
    atMost('calls against one reading per 15 s', ofSession / (reading * (minutes * 4)), 1.05, '×'),
    atMost('calls of the account in any 300 s', mostInWindow(calls.map(({ at }) => Date.parse(at))), budget, 'calls'),
    atMost('the lease of the worker, free after its 30 s ran out', longestFree / 1_000, 15, 's'),
    atMost('answers that are neither right nor "later"', seen.wrong, 0, 'answers'),
    isSo('no session was archived twice', rows[0].all === rows[0].different),
    noted('answers; later; cut off by a kill', `${seen.answered.toLocaleString('en')}; ${seen.later}; ${seen.cut}`),
    noted('sessions archived meanwhile', String(rows[0].all)),
  ]);
} finally {
  await db.end();
  await instances.stop();
}
