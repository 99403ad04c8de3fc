// A thousand recipients look at one live report for ten minutes, each asking every 15 s whether it has changed, as a
// page that is open does: what that takes of the server, and how long they wait. The load comes from a process beside it.
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { scenarioIds } from '@/simulator/scenario-ids';
import { atMost, noted, printFigures, quantile } from './figure';
import { longestLag, metricsToken } from './server-figures';
import { makeReport, startInstances } from './start-instances';

const minutes = Number(process.env.BENCH_MINUTES ?? '10');
const viewers = 1_000;
const everyMs = 15_000;
/** Ticks of the kernel's clock in a second, as `getconf CLK_TCK` says on every Linux of today. */
const ticks = 100;

const seen = { whole: 0, unchanged: 0, wrong: 0, bytes: 0 };
const took: number[] = [];

async function view(url: string, headers: Record<string, string>, until: number): Promise<void> {
  await delay(Math.random() * everyMs);
  let tag = '';
  while (Date.now() < until) {
    const from = performance.now();
    const answer = await fetch(url, { headers: { ...headers, ...(tag === '' ? {} : { 'if-none-match': tag }) } });
    const { byteLength } = await answer.arrayBuffer();
    took.push(performance.now() - from);
    seen.bytes += byteLength;
    if (answer.status === 200) seen.whole++;
    else if (answer.status === 304) seen.unchanged++;
    else seen.wrong++;
    tag = answer.headers.get('etag') ?? '';
    await delay(everyMs);
  }
}

/** CPU time of a process so far, s. */
function cpuOf(pid: number): number {
  const [, rest = ''] = /.*\) (.*)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
  const fields = rest.split(' ');
  return (Number(fields[11]) + Number(fields[12])) / ticks;
}

const instances = await startInstances(1, { PROVIDER_BUDGET: '1000', METRICS_TOKEN: metricsToken });
const [url = ''] = instances.urls;

try {
  const { id, key } = await makeReport(instances, scenarioIds.live);
  const [pid = 0] = instances.pids();
  await delay(20_000);
  await longestLag(url);
  const lags: number[] = [];
  const [begun, cpu] = [Date.now(), cpuOf(pid)];
  const until = begun + minutes * 60_000;
  const headersOf = (index: number) => ({ authorization: `Bearer ${key}`, 'x-report-visit': `bench-viewer-${index}` });
  const target = `${url}/api/r/${id}/participants?perPage=50`;
  const viewing = Array.from({ length: viewers }, (_, index) => view(target, headersOf(index), until));
  const watching = (async () => {
    while (Date.now() < until) {
      await delay(5_000);
      lags.push(await longestLag(url));
    }
  })();
  await Promise.all([...viewing, watching]);
  const seconds = (Date.now() - begun) / 1_000;
  const answers = seen.whole + seen.unchanged;
  printFigures(`${viewers.toLocaleString('en')} viewers of a live report who ask every 15 s, ${minutes} min`, [
    atMost('answers that are neither whole nor "unchanged"', seen.wrong, 0, 'answers'),
    noted('answers; of them unchanged', `${answers.toLocaleString('en')}; ${((100 * seen.unchanged) / answers).toFixed(0)} %`),
    noted('CPU of the server, of one core', `${((100 * (cpuOf(pid) - cpu)) / seconds).toFixed(0)} %`),
    noted('… for an answer', `${((1_000 * (cpuOf(pid) - cpu)) / answers).toFixed(1)} ms`),
    noted('bytes of JSON in an answer, unpacked', `${(seen.bytes / answers).toFixed(0)}`),
    noted('longest turn of the loop', `${Math.max(...lags).toFixed(0)} ms`),
    noted(
      'what they wait: p50, p95, longest',
      `${[quantile(took, 0.5), quantile(took, 0.95), quantile(took, 1 - 1 / took.length)].map((ms) => ms.toFixed(0)).join(', ')} ms`,
    ),
  ]);
} finally {
  await instances.stop();
}
