import { z } from 'zod';
import { instant } from './page-answer';

const problem = z
  .object({
    code: z.string().meta({ description: 'What it is, for programs.' }),
    severe: z.boolean().meta({ description: 'Whether it keeps Rollcall from doing its work.' }),
    since: instant,
    of: z.array(z.string()).meta({ description: 'What it is about, such as the names of accounts.' }),
    message: z.string(),
    todo: z.string().meta({ description: 'What to do about it.' }),
  })
  .meta({ id: 'InstallationProblem' });
export type ProblemItem = z.infer<typeof problem>;

const account = z
  .object({
    provider: z.string().meta({ description: 'The vendor.' }),
    name: z.string().meta({ description: 'The vendor as people call it.' }),
    limit: z.int().meta({ description: 'Calls that may be made in one window.' }),
    windowMs: z.int(),
    used: z.object({ members: z.int(), recipients: z.int(), worker: z.int() }).meta({ id: 'CallsByPurpose' }),
    pausedUntil: instant.nullable().meta({ description: 'Until when the provider asked to be left alone.' }),
    refusedSince: instant.nullable().meta({ description: 'Since when it refuses the credential.' }),
    clockOffMs: z.number().nullable().meta({ description: 'How far our clock is ahead of its, where that is more than a minute.' }),
    lastGoodAt: instant.nullable().meta({ description: 'When it last answered well, to within 10 s.' }),
  })
  .meta({ id: 'AccountStatus' });
export type AccountStatus = z.infer<typeof account>;

const waitingJobs = z
  .object({ kind: z.string(), jobs: z.int(), oldestDue: instant.meta({ description: 'When the first of them is or was due.' }) })
  .meta({ id: 'WaitingJobs' });
export type WaitingJobs = z.infer<typeof waitingJobs>;

const givenUpJob = z.object({ kind: z.string(), key: z.string(), error: z.string().nullable(), at: instant }).meta({ id: 'GivenUpJob' });
export type GivenUpJob = z.infer<typeof givenUpJob>;

const walkedSource = z
  .object({
    origin: z.string(),
    name: z.string(),
    newestAt: instant.nullable().meta({ description: 'When the newest sessions were last listed whole.' }),
    listedFrom: instant.nullable().meta({ description: 'Back to when its list is known without a gap; `null` before the first time.' }),
    isWhole: z.boolean().meta({ description: 'Whether that is the first session.' }),
    waitingReads: z.int().meta({ description: 'Sessions that are listed and due to be read, or being read.' }),
  })
  .meta({ id: 'WalkedSource' });
export type WalkedSource = z.infer<typeof walkedSource>;

const worker = z
  .object({
    holder: z.string().nullable().meta({ description: 'The process that is the worker; `null` while none is.' }),
    keepsArchive: z.boolean(),
    waiting: z.array(waitingJobs),
    givenUp: z.array(givenUpJob).meta({ description: 'The last 50.' }),
    givenUpJobs: z.int().meta({ description: 'How many there are.' }),
    sources: z.array(walkedSource),
    readingLeftMs: z.number().meta({ description: 'About how long reading what waits takes with the calls that are allowed.' }),
  })
  .meta({ id: 'WorkerStatus' });
export type WorkerStatus = z.infer<typeof worker>;

const database = z
  .object({
    kind: z.enum(['sqlite', 'postgres']),
    bytes: z.number(),
    freeBytes: z.number().nullable().meta({ description: 'Of them, what holds nothing; `null` where only the database knows.' }),
    roomBytes: z.number().nullable().meta({ description: 'What the disk has left until no more is kept; `null` of a database elsewhere.' }),
    bytesADay: z.number().nullable().meta({ description: 'How fast it grows, of the last 30 days; `null` while nobody can tell.' }),
    lastBackupAt: instant.nullable().meta({ description: 'By `npm run backup`.' }),
  })
  .meta({ id: 'DatabaseStatus' });
export type DatabaseStatus = z.infer<typeof database>;

const instance = z
  .object({
    host: z.string(),
    pid: z.int(),
    version: z.string(),
    settings: z.string().meta({ description: 'A hash of the settings that have to be the same on all instances.' }),
    startedAt: instant,
  })
  .meta({ id: 'Instance' });

/** How the installation is, for admins. */
export const statusAnswer = z
  .object({
    asOf: instant,
    version: z.string(),
    problems: z.array(problem).meta({ description: 'The severe first.' }),
    accounts: z.array(account),
    worker,
    database,
    instances: z.array(instance),
  })
  .meta({ id: 'Status' });
export type StatusAnswer = z.infer<typeof statusAnswer>;
