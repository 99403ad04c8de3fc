// Measures the reading of a session of 10,000 people whose provider answers each call after 100 ms: the calls, the time
// to the first rows and the time to all.
// Each of three rounds goes over our own API with a fresh server. The same calls are made by a bare fetch too, which
// shows what the machine takes.
import { setTimeout as delay } from 'node:timers/promises';
import { scenarioIds } from '@/simulator/scenario-ids';
import { atMost, median, noted, printFigures } from './figure';
import { askJson, type RunningApp, startApp } from './start-app';

const latencyMs = 100;
/** As in lib/sessions/reading/loader.ts. */
const pagesAtOnce = 8;
const rounds = 3;

interface Participants {
  items: unknown[];
  total: number;
  progress: { loaded: number; total: number };
  freshness: { readAt: string; refreshMs: number | null };
}

interface Round {
  calls: number;
  rows: number;
  firstMs: number;
  wholeMs: number;
  bareFirstMs: number;
  bareWholeMs: number;
}

async function read(): Promise<Round> {
  const app = await startApp(latencyMs);
  try {
    const participants = (id: string) => `${app.origin}/api/sources/${app.source}/sessions/${id}/participants?perPage=50`;
    // Makes the simulator write its 10,000 rows and our server load its code, so that neither is measured.
    await askJson(participants(scenarioIds.webinar));
    const bare = await readBare(app);
    await askJson(`${app.simulator}/__control/calls`, { method: 'DELETE' });

    const from = Date.now();
    let answer = await askJson<Participants>(participants(app.townHall));
    const firstMs = Date.now() - from;
    if (answer.items.length !== 50) throw new Error(`the first answer has ${answer.items.length} rows`);
    while (answer.progress.loaded < answer.progress.total) {
      await delay(answer.freshness.refreshMs ?? 1_000);
      answer = await askJson<Participants>(participants(app.townHall));
    }
    // `readAt` is when the last page had come; asking for it more often would only slow the reading down.
    const wholeMs = Date.parse(answer.freshness.readAt) - from;
    const calls = await askJson<{ path: string }[]>(`${app.simulator}/__control/calls`);
    return { calls: calls.length, rows: answer.progress.loaded, firstMs, wholeMs, ...bare };
  } finally {
    await app.stop();
  }
}

/**
 * The same calls, eight at a time, with nothing done to their answers. Also makes the simulator write its 10,000 rows
 * before we ask for them.
 */
async function readBare({ simulator, townHall }: RunningApp): Promise<Pick<Round, 'bareFirstMs' | 'bareWholeMs'>> {
  const calls = await askJson<{ path: string }[]>(`${simulator}/__control/calls`);
  const path = calls.find((call) => call.path.endsWith('/participants'))?.path.replace(scenarioIds.webinar, townHall);
  const session = `${simulator}${path?.replace(/\/participants$/, '')}`;
  const ask = (query: string) => askJson(`${session}${query}`, { headers: { authorization: 'Bearer simulated-token' } });
  const askPage = (page: number) => ask(`/participants?per_page=200&include_peer_events=true&page_no=${page}`);
  await askPage(1);
  const from = Date.now();
  await Promise.all([ask(''), askPage(1)]);
  const bareFirstMs = Date.now() - from;
  let next = 2;
  const readOn = async () => {
    while (next <= 50) await askPage(next++);
  };
  await Promise.all(Array.from({ length: pagesAtOnce }, readOn));
  return { bareFirstMs, bareWholeMs: Date.now() - from };
}

const results: Round[] = [];
for (let round = 0; round < rounds; round++) results.push(await read());

const rows = results[0]?.rows ?? 0;
const pages = Math.ceil(rows / 200);
const roundTrips = 1 + Math.ceil((pages - 1) / pagesAtOnce);
const middle = (field: keyof Round) => median(results.map((result) => result[field]));
printFigures(`A session of ${rows.toLocaleString('en')} rows, ${latencyMs} ms a call`, [
  atMost(`calls (${pages} pages and the session)`, Math.max(...results.map(({ calls }) => calls)), pages + 1, 'calls'),
  atMost('first 50 rows, in round trips (two in a row would take 2)', middle('firstMs') / latencyMs, 1.5, '× latency'),
  atMost(`whole, against ${roundTrips} round trips (${pagesAtOnce} pages at once)`, middle('wholeMs') / (latencyMs * roundTrips), 1.3, '×'),
  noted('middle of three: first rows, whole', `${middle('firstMs')} / ${middle('wholeMs')} ms`),
  noted('the same calls by a bare fetch', `${middle('bareFirstMs')} / ${middle('bareWholeMs')} ms`),
]);
