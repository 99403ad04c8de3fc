import type { Instance } from './instance';
import type { Problem, ProblemCode } from './problem';
import { fullSoonSince, type SizeNote } from './size-note';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
/** A job that is due for so long, and a worker that is nobody for so long, are a problem. */
const lateMs = 6 * hourMs;
const nobodyMs = 10 * minuteMs;
/** A backup that is older is a problem. */
const oldMs = 7 * dayMs;

/** What is known of an installation. Times in ms; `null` where there is no such thing. */
export interface Facts {
  now: number;
  accounts: readonly {
    name: string;
    /** Since when the provider refuses the credential. */
    refusedSince: number | null;
    /** Since when our clock and the provider's are apart. */
    clockOffSince: number | null;
  }[];
  /** Since when nobody is the worker of the database. */
  workerGoneSince: number | null;
  /** When the oldest job became due that ought to have been done; history takes as long as it takes. */
  oldestDue: number | null;
  storageFailedSince: number | null;
  restoredAt: number | null;
  /** How large the database was day by day, now at the end. */
  sizes: readonly SizeNote[];
  /** When the first of the jobs was given up that still are. */
  givenUpSince: number | null;
  /** When the last backup was made, else when the installation was; `null` where we know nothing of backups. */
  backupAt: number | null;
  instances: readonly Instance[];
}

function workerLate({ now, workerGoneSince, oldestDue }: Facts): number | null {
  const since = [
    ...(workerGoneSince === null ? [] : [workerGoneSince + nobodyMs]),
    ...(oldestDue === null ? [] : [oldestDue + lateMs]),
  ].filter((at) => at <= now);
  return since.length === 0 ? null : Math.min(...since);
}

/** They differ since the last of them began. */
function instancesDiffer(instances: readonly Instance[]): number | null {
  const kinds = new Set(instances.map(({ version, settings }) => `${version} ${settings}`));
  return kinds.size < 2 ? null : Math.max(...instances.map(({ startedAt }) => startedAt));
}

/** What is wrong, the severe first. Has no effects and throws nothing. */
export function problemsOf(facts: Facts): Problem[] {
  const { now, accounts, storageFailedSince, restoredAt, sizes, givenUpSince, backupAt, instances } = facts;
  const ofAccounts = (code: ProblemCode, sinceOf: (account: Facts['accounts'][number]) => number | null): Problem[] => {
    const found = accounts.flatMap((account) => {
      const since = sinceOf(account);
      return since === null ? [] : [{ name: account.name, since }];
    });
    if (found.length === 0) return [];
    return [{ code, since: Math.min(...found.map(({ since }) => since)), of: found.map(({ name }) => name) }];
  };
  const whole = (code: ProblemCode, since: number | null, of: readonly string[] = []): Problem[] =>
    since === null ? [] : [{ code, since, of }];
  return [
    ...ofAccounts('token-refused', ({ refusedSince }) => refusedSince),
    ...whole('worker-late', workerLate(facts)),
    ...whole('storage-failed', storageFailedSince),
    ...whole('restored', restoredAt),
    ...ofAccounts('clock-off', ({ clockOffSince }) => clockOffSince),
    ...whole('disk-full-soon', fullSoonSince(sizes)),
    ...whole('jobs-given-up', givenUpSince),
    ...whole('backup-old', backupAt !== null && now - backupAt > oldMs ? backupAt + oldMs : null),
    ...whole(
      'instances-differ',
      instancesDiffer(instances),
      instances.map(({ host, pid, version }) => `${host} ${pid} (${version})`),
    ),
  ];
}
