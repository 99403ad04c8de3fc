// An archived session seen 10,000 times by ten readers: calls to the provider (none), and requests per second beside
// those of the health route, in turns in one run, the middle of three.
import { setTimeout as delay } from 'node:timers/promises';
import { scenarioIds } from '@/simulator/scenario-ids';
import { atLeast, atMost, median, noted, printFigures } from './figure';
import { makeReport, startInstances } from './start-instances';

const views = 10_000;
const readers = 10;
const rounds = 3;

const instances = await startInstances(1);
try {
  const [url] = instances.urls;
  const session = `/api/sources/realtimekit/sessions/${scenarioIds.class}`;
  const { id, key } = await makeReport(instances, scenarioIds.class, { mode: 'frozen' });
  let state = '';
  while (state !== 'archived') {
    await delay(250);
    ({ state } = (await instances.ask<{ freshness: { state: string } }>('GET', session)).freshness);
  }
  /** Requests per second. */
  const load = async (address: string, count: number, headers: Record<string, string> = {}) => {
    const startedAt = performance.now();
    let left = count;
    await Promise.all(
      Array.from({ length: readers }, async () => {
        while (left-- > 0) {
          const answer = await fetch(`${url}${address}`, { headers });
          if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
          await answer.arrayBuffer();
        }
      }),
    );
    return (count / (performance.now() - startedAt)) * 1000;
  };
  const recipient = { authorization: `Bearer ${key}`, 'x-report-visit': 'bench-archived' };
  await load('/api/health', 200);
  await load(`/api/r/${id}`, 200, recipient);
  await instances.simulator.forgetCalls();
  const results: { health: number; view: number }[] = [];
  const each = Math.ceil(views / rounds);
  for (let round = 0; round < rounds; round++) {
    results.push({ health: await load('/api/health', 1_000), view: await load(`/api/r/${id}`, each, recipient) });
  }
  const calls = (await instances.simulator.calls()).length;
  printFigures(`An archived session, ${(each * rounds).toLocaleString('en')} views of its report`, [
    atMost('calls to the provider', calls, 0, 'calls'),
    atLeast('requests/s against the health route', median(results.map(({ health, view }) => view / health)), 0.2, '×'),
    noted('requests/s: health, view', results.map(({ health, view }) => `${health.toFixed(0)}, ${view.toFixed(0)}`).join('; ')),
  ]);
} finally {
  await instances.stop();
}
