import type { Database } from '@/lib/db/database';
import type { JobRow } from '@/lib/db/jobs';
import type { WriteCheck } from '@/lib/db/write-check';
import type { Provider } from '@/lib/providers/provider';

/** What a job is done with. */
export interface JobContext {
  db: Database;
  job: JobRow;
  /** The configured source of an origin, or `null`. Throws `ProviderError` where sources cannot be told. */
  findProvider(origin: string): Promise<Provider | null>;
  /** Throws `LeaseLost` inside a transaction of a worker that is none any more. */
  check: WriteCheck;
  /** Ends with the worker. */
  signal: AbortSignal;
}

/** What becomes of a job that was done: nothing more, or the same again at `due` (ms). */
export type JobOutcome = 'done' | { due: number; body?: string | null };

/** A kind of jobs. */
export interface JobKind {
  /** `read`: two at a time of each account; `list`: one after the other, beside them; `own`: short, and asks no provider. */
  lane: 'read' | 'list' | 'own';
  run(context: JobContext): Promise<JobOutcome>;
}

/** The job could not be begun or ended for a reason that is none of its own: it is tried again then (ms), uncounted. */
export class JobPostponed extends Error {
  override readonly name = 'JobPostponed';
  readonly due: number;

  constructor(reason: string, due: number) {
    super(reason);
    this.due = due;
  }
}
