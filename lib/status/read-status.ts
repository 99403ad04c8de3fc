import { type Database, databaseKind } from '@/lib/db/database';
import { lastBackupAt } from '@/lib/db/operator-notes';
import type { DatabaseStatus, ProblemItem, StatusAnswer } from '@/lib/domain/answers/status-answer';
import { wordsOf } from '@/lib/messages/words-of';
import { configuredAccounts } from '@/lib/providers/registry';
import { version } from '@/lib/version';
import { readAccountStatus } from './account-status';
import { readInstances } from './instance';
import { instantOf } from './instant-of';
import { presentSize, readSizeNotes } from './note-size';
import { type Problem, problemTable } from './problem';
import { growthADay, withSizeNote } from './size-note';
import { presentProblems } from './watch-problems';
import { readWorkerStatus } from './worker-status';

async function readDatabaseStatus(db: Database, now: number): Promise<DatabaseStatus> {
  const size = await presentSize(db, now);
  const backupAt = await lastBackupAt(db);
  return {
    kind: databaseKind(),
    bytes: size.bytes,
    freeBytes: size.free,
    roomBytes: size.room,
    bytesADay: growthADay(withSizeNote(await readSizeNotes(db), size)),
    lastBackupAt: backupAt === null ? null : instantOf(backupAt),
  };
}

function problemItem({ code, since, of }: Problem): ProblemItem {
  const { t } = wordsOf('en');
  const { isSevere } = problemTable[code];
  const texts = { message: t(`problems.${code}.what`), todo: t(`problems.${code}.todo`) };
  return { code, severe: isSevere, since: instantOf(since), of: [...of], ...texts };
}

/** How the installation is. Throws what the database and the file system throw. `now` in ms. */
export async function readStatus(db: Database, now = Date.now()): Promise<StatusAnswer> {
  const instances = await readInstances(db);
  return {
    asOf: instantOf(now),
    version,
    problems: (await presentProblems(now)).map(problemItem),
    accounts: await Promise.all(configuredAccounts().map(readAccountStatus)),
    worker: await readWorkerStatus(db),
    database: await readDatabaseStatus(db, now),
    instances: instances.map(({ startedAt, ...instance }) => ({ ...instance, startedAt: instantOf(startedAt) })),
  };
}
