// A history of a thousand sessions and a budget of 1,000 calls in 300 s: how many calls reading it takes, how evenly the
// worker uses what it may, and what somebody who looks at lists meanwhile notices of it.
import { setTimeout as delay } from 'node:timers/promises';
import { slotMs, windowMs, workerPart } from '@/lib/providers/calls/account-state';
import { atLeast, atMost, isSo, noted, printFigures, quantile } from './figure';
import { startPlanned, untilRead } from './start-planned';

const port = 3977;
const sessions = Number(process.env.BENCH_SESSIONS ?? '1000');
const budget = 1_000;
/** Calls are counted by slots of 10 s, so that each counts for up to so long (`account-state.ts`). */
const countedMs = windowMs + slotMs;
const listed = 200;
const lookMs = 100;
/** How long before and after a call of the worker somebody may notice it at work. */
const workingMs = 500;

const app = await startPlanned({
  plan: [{ people: 30, sessions }],
  port,
  latencyMs: 20,
  more: { PROVIDER_BUDGET: String(budget) },
});

interface Look {
  at: number;
  took: number;
}

/** Somebody goes from page to page of the list and opens a session of it; answers what each answer took, ms. */
async function look(until: () => boolean): Promise<Look[]> {
  const looks: Look[] = [];
  const timed = async <T>(address: string) => {
    const at = Date.now();
    const from = performance.now();
    const answer = await app.ask<T>(address);
    looks.push({ at, took: performance.now() - from });
    await delay(lookMs);
    return answer;
  };
  for (let page = 1; !until(); page = (page % 4) + 1) {
    const list = await timed<{ items: { id: string; people?: number | null }[] }>(
      `/api/sources/realtimekit/sessions?perPage=25&page=${page}&sort=startedAt`,
    );
    // One that is read by then: else it would be read for whoever opens it.
    const first = list.items.find(({ people }) => typeof people === 'number');
    if (first !== undefined) await timed(`/api/sources/realtimekit/sessions/${first.id}/participants?perPage=50`);
  }
  return looks;
}

const isOfSession = ({ path }: { path: string }) => /\/sessions\/[^/]+/.test(path);

const callsIn = (times: readonly number[], from: number, to: number) => times.filter((at) => at > from && at <= to).length;

/** The most calls in any window and, while work is left, the least in one with the slot by which calls are counted. */
function windows(times: readonly number[], until: number): { most: number; least: number } {
  let most = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let end = times[0] ?? 0; end <= until; end += 1_000) {
    most = Math.max(most, callsIn(times, end - windowMs, end));
    if (end - (times[0] ?? 0) > countedMs) least = Math.min(least, callsIn(times, end - countedMs, end));
  }
  return { most, least };
}

try {
  let isRead = false;
  const began = Date.now();
  const looking = look(() => isRead);
  await untilRead(app);
  const ended = Date.now();
  isRead = true;
  const looks = await looking;
  const calls = await app.provider.calls();
  const { used } = (await app.ask<{ accounts: { used: { members: number } }[] }>('/api/status')).accounts[0] ?? {
    used: { members: Number.NaN },
  };
  const worked = calls.filter((call) => isOfSession(call) || call.query.includes('per_page=200'));
  const ofSessions = worked.filter(isOfSession).length;
  const lastRead = worked.findLast(isOfSession);
  const times = worked.map(({ at }) => Date.parse(at));
  // The first window is the server's warm-up.
  const isNear = (at: number) => times.some((time) => Math.abs(time - at) < workingMs);
  const warm = looks.filter(({ at }) => at > (times[0] ?? 0) + windowMs);
  const tookOf = (works: boolean) => warm.filter(({ at }) => isNear(at) === works).map(({ took }) => took);
  const working = tookOf(true);
  const resting = tookOf(false);
  const { most, least } = windows(times, Date.parse(lastRead?.at ?? ''));
  const may = budget * workerPart;
  const inOneGo = (sessions * 2 + Math.ceil(sessions / listed)) / may;
  printFigures(`A history of ${sessions.toLocaleString('en')} sessions, ${budget.toLocaleString('en')} calls in 300 s`, [
    atMost('calls for sessions against one and a page each', ofSessions / (sessions * 2), 1.02, '×'),
    atMost('calls of the worker in any 300 s', most, may, 'calls'),
    atLeast('… at least in any 310 s, of what it may, while work is left', least / may, 0.9, '×'),
    atMost('what somebody waits while it calls, p95, against while it rests', quantile(working, 0.95) / quantile(resting, 0.95), 1.3, '×'),
    noted(
      '… looks, p50, p95, longest while it calls; while it rests',
      [working, resting]
        .map((took) => [took.length, ...[0.5, 0.95, 0.999].map((of) => quantile(took, of).toFixed(0))].join(', '))
        .join('; '),
    ),
    noted('all is read after', `${((ended - began) / 60_000).toFixed(1)} min`),
    noted('… with nothing but windows of 310 s to wait for', `${((Math.floor(inOneGo) * 310) / 60).toFixed(1)} min`),
    noted('calls for lists; of people at the end', `${worked.length - ofSessions}; ${used.members}`),
    isSo('nobody was refused', looks.length > 0),
  ]);
} finally {
  await app.stop();
}
