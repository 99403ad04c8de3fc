// Measures requests per second of a page of 50 rows out of a loaded session of 10,000 people, beside those of the
// health route.
// Autocannon asks with ten connections, in turns in one run, and the median of three is taken. The rate with gzip, as
// browsers ask, is shown too.
import { setTimeout as delay } from 'node:timers/promises';
import autocannon from 'autocannon';
import { atLeast, median, noted, printFigures } from './figure';
import { askJson, startApp } from './start-app';

const seconds = 3;
const rounds = 3;

const app = await startApp();
try {
  const health = `${app.origin}/api/health`;
  const page = `${app.origin}/api/sources/${app.source}/sessions/${app.townHall}/participants?perPage=50&page=100`;
  const load = async (url: string, duration = seconds, headers = {}) => {
    const { requests, non2xx, errors } = await autocannon({ url, connections: 10, duration, headers });
    if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx + errors} requests failed`);
    return requests.average;
  };

  let progress = { loaded: 0, total: 1 };
  while (progress.loaded < progress.total) {
    await delay(500);
    ({ progress } = await askJson<{ progress: typeof progress }>(page));
  }
  await load(page, 1);
  await load(health, 1);

  const results: { health: number; page: number; gzip: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    results.push({ health: await load(health), page: await load(page), gzip: await load(page, seconds, { 'accept-encoding': 'gzip' }) });
  }
  const ratio = median(results.map((result) => result.page / result.health));
  printFigures(`Participants page of 50 rows out of ${progress.total.toLocaleString('en')}`, [
    atLeast('requests/s against the health route', ratio, 0.5, '×'),
    noted('the same with gzip', `${median(results.map((result) => result.gzip / result.health)).toFixed(2)} ×`),
    noted('requests/s: health, page', results.map((result) => `${result.health.toFixed(0)}, ${result.page.toFixed(0)}`).join('; ')),
  ]);
} finally {
  await app.stop();
}
