import { Gauge, Registry } from 'prom-client';
import type { StatusAnswer } from '@/lib/domain/answers/status-answer';
import { problemCodes } from './problem';

/** Kinds of jobs that have series of their own; a newer version may have left others. */
const maxKinds = 20;

/** A value with its labels. */
type Sample = [value: number | null, labels?: Record<string, string>];

function gauge(registry: Registry, name: string, help: string, samples: readonly Sample[]): void {
  const known = samples.filter((sample): sample is [number, Record<string, string>?] => sample[0] !== null);
  const labelNames = Object.keys(known[0]?.[1] ?? {});
  const made = new Gauge({ name: `rollcall_${name}`, help, labelNames, registers: [registry] });
  // One without labels would tell a 0 of what is not known.
  if (known.length === 0) registry.removeSingleMetric(`rollcall_${name}`);
  for (const [value, labels = {}] of known) made.set(labels, value);
}

const secondsOf = (instant: string | null) => (instant === null ? null : Date.parse(instant) / 1_000);
const ofCodes = (codes: readonly string[]): Sample[] => problemCodes.map((code) => [codes.includes(code) ? 1 : 0, { code }]);

function waitingSamples({ waiting }: StatusAnswer['worker']): Sample[] {
  const rest = waiting.slice(maxKinds).reduce((sum, { jobs }) => sum + jobs, 0);
  const own = waiting.slice(0, maxKinds).map(({ kind, jobs }): Sample => [jobs, { kind }]);
  return rest === 0 ? own : [...own, [rest, { kind: 'other' }]];
}

function addAccounts(registry: Registry, accounts: StatusAnswer['accounts']): void {
  const each = (figureOf: (account: StatusAnswer['accounts'][number]) => number | null) =>
    accounts.map((account): Sample => [figureOf(account), { provider: account.provider }]);
  gauge(
    registry,
    'provider_calls',
    'Calls of the last 300 s by purpose',
    accounts.flatMap(({ provider, used }) => Object.entries(used).map(([purpose, calls]): Sample => [calls, { provider, purpose }])),
  );
  gauge(
    registry,
    'provider_calls_limit',
    'Calls that may be made in 300 s',
    each(({ limit }) => limit),
  );
  gauge(
    registry,
    'provider_paused',
    'Whether the provider asked to be left alone',
    each(({ pausedUntil }) => (pausedUntil ? 1 : 0)),
  );
  gauge(
    registry,
    'provider_refused',
    'Whether the provider refuses the credential',
    each(({ refusedSince }) => (refusedSince ? 1 : 0)),
  );
  gauge(
    registry,
    'provider_last_good_seconds',
    'When the provider last answered well',
    each(({ lastGoodAt }) => secondsOf(lastGoodAt)),
  );
}

function addWorker(registry: Registry, worker: StatusAnswer['worker']): void {
  const { sources } = worker;
  gauge(registry, 'worker_held', 'Whether a process is the worker', [[worker.holder === null ? 0 : 1]]);
  gauge(registry, 'jobs_waiting', 'Jobs that wait, by kind', waitingSamples(worker));
  const due = worker.waiting.map(({ oldestDue }) => secondsOf(oldestDue) ?? 0);
  gauge(registry, 'jobs_oldest_due_seconds', 'When the first of them is or was due', [[due.length === 0 ? null : Math.min(...due)]]);
  gauge(registry, 'jobs_given_up', 'Jobs that were given up', [[worker.givenUpJobs]]);
  gauge(registry, 'sources', 'Sources', [[sources.length]]);
  gauge(registry, 'sources_walked', 'Sources whose list is known back to the first session', [
    [sources.filter(({ isWhole }) => isWhole).length],
  ]);
  gauge(registry, 'reading_left_seconds', 'About how long reading what waits takes', [[worker.readingLeftMs / 1_000]]);
}

function addDatabase(registry: Registry, database: StatusAnswer['database']): void {
  gauge(registry, 'database_bytes', 'The size of the database', [[database.bytes]]);
  gauge(registry, 'database_free_bytes', 'Of it, what holds nothing', [[database.freeBytes]]);
  gauge(registry, 'disk_room_bytes', 'What the disk has left until no more is kept', [[database.roomBytes]]);
  gauge(registry, 'database_growth_bytes', 'How much the database grows a day', [[database.bytesADay]]);
  gauge(registry, 'backup_seconds', 'When the last backup was made', [[secondsOf(database.lastBackupAt)]]);
}

/**
 * The figures of the status for Prometheus, in a number of series that does not depend on what is stored. `codes`: the
 * problems there are; without a `status`, which a database out of reach cannot give, nothing else is told.
 */
export function statusGauges(codes: readonly string[], status: StatusAnswer | null): Promise<string> {
  const registry = new Registry();
  gauge(registry, 'problem', 'Whether something is wrong, by what it is', ofCodes(codes));
  if (status !== null) {
    gauge(registry, 'info', 'The version of this instance', [[1, { version: status.version }]]);
    gauge(registry, 'instances', 'Processes that serve from the database', [[status.instances.length]]);
    addAccounts(registry, status.accounts);
    addWorker(registry, status.worker);
    addDatabase(registry, status.database);
  }
  return registry.metrics();
}
