// The worker reads and archives 50 sessions of 10,000 people and one of 50,000 while somebody looks at lists: how much
// memory the process takes on, and how long requests have to wait for their turn.
import { setTimeout as delay } from 'node:timers/promises';
import { atMost, isSo, median, noted, printFigures } from './figure';
import { largeSession } from './participants-pages';
import { startPlanned, untilRead } from './start-planned';

const port = 3976;
const settleMs = 20_000;
const lookMs = 500;
const plan = [
  { people: 50_000, sessions: 1 },
  { people: 10_000, sessions: 50 },
];

interface Seen {
  memory: number;
  lag: number;
}

/** What a process without work takes, and how late it is by itself. */
async function atRest(): Promise<Seen> {
  const app = await startPlanned({ plan: [], port, more: { ARCHIVE: 'off' } });
  try {
    await app.ask('/api/sources/realtimekit/sessions?perPage=25');
    await app.longestLag();
    await delay(settleMs);
    return { memory: app.memory(), lag: await app.longestLag() };
  } finally {
    await app.stop();
  }
}

const rest = await atRest();
const app = await startPlanned({ plan, port, more: { PROVIDER_BUDGET: '100000' } });
try {
  let memory = 0;
  await app.longestLag();
  const began = performance.now();
  const looking = setInterval(() => void app.ask('/api/sources/realtimekit/sessions?perPage=25').catch(() => undefined), lookMs);
  const lags: number[] = [];
  await untilRead(app, async () => {
    memory = Math.max(memory, app.memory());
    lags.push(await app.longestLag());
  });
  const seconds = (performance.now() - began) / 1_000;
  clearInterval(looking);
  await app.longestLag();
  const { summary } = await app.ask<{ summary: { people: number } }>(`/api/sources/realtimekit/sessions/${largeSession.id}`);
  const opening = await app.longestLag();
  printFigures('The worker reads 50 sessions of 10,000 people and one of 50,000', [
    isSo('everybody was counted', summary.people === 50_000, `${summary.people}`),
    atMost('memory that the process takes on', memory - rest.memory, 300, 'MB'),
    atMost('longest turn of what takes requests', Math.max(...lags), 200, 'ms'),
    noted('… half of all seconds had none longer than', `${median(lags).toFixed(0)} ms`),
    noted('… without work', `${rest.lag.toFixed(0)} ms`),
    noted('memory without work, at most', `${rest.memory.toFixed(0)}, ${memory.toFixed(0)} MB`),
    noted('longest turn while the one of 50,000 is opened', `${opening.toFixed(0)} ms`),
    noted('time of all', `${seconds.toFixed(0)} s`),
  ]);
} finally {
  await app.stop();
}
