import { setTimeout as delay } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { log } from '@/lib/log';
import { up as archive } from './migrations/001-archive';
import { up as access } from './migrations/002-access';
import { up as reports } from './migrations/003-reports';
import { up as knownSources } from './migrations/004-known-sources';
import { up as archivedInvitees } from './migrations/005-archived-invitees';
import { up as hashedSignIns } from './migrations/006-hashed-sign-ins';
import { up as archivedIncomplete } from './migrations/007-archived-incomplete';
import { up as countedAnew } from './migrations/008-counted-anew';
import { up as searchKeys } from './migrations/009-search-keys';
import { up as reportGuesses } from './migrations/010-report-guesses';
import { up as inviteesOfMeetings } from './migrations/011-invitees-of-meetings';
import { up as reportLanguage } from './migrations/012-report-language';
import { up as worker } from './migrations/013-worker';
import { up as operatorNotes } from './migrations/014-operator-notes';
import { up as schemaVersion } from './migrations/015-schema-version';
import { up as audit } from './migrations/016-audit';
import { up as erasure } from './migrations/017-erasure';
import { up as trimAddresses } from './migrations/018-trim-addresses';
import { isNewerSchema } from './oldest-schema';

/**
 * In the order of their names. One that was released is never changed; a later one changes what it made. After
 * one that the release before cannot live with, it cannot be started any more (`setOldestSchema`).
 */
const migrations: Record<string, Migration> = {
  '001-archive': { up: archive },
  '002-access': { up: access },
  '003-reports': { up: reports },
  '004-known-sources': { up: knownSources },
  '005-archived-invitees': { up: archivedInvitees },
  '006-hashed-sign-ins': { up: hashedSignIns },
  '007-archived-incomplete': { up: archivedIncomplete },
  '008-counted-anew': { up: countedAnew },
  '009-search-keys': { up: searchKeys },
  '010-report-guesses': { up: reportGuesses },
  '011-invitees-of-meetings': { up: inviteesOfMeetings },
  '012-report-language': { up: reportLanguage },
  '013-worker': { up: worker },
  '014-operator-notes': { up: operatorNotes },
  '015-schema-version': { up: schemaVersion },
  '016-audit': { up: audit },
  '017-erasure': { up: erasure },
  '018-trim-addresses': { up: trimAddresses },
};

/** In the order in which they run. */
export const migrationNames: readonly string[] = Object.keys(migrations);

/** How long the release whose migrations are under way is waited for, and how long one of ours for who uses a table. */
const maxWaitMs = 10 * 60_000;
const retryMs = 5_000;

const isLocked = (error: unknown) => error instanceof Error && 'code' in error && error.code === '55P03';

/**
 * Brings a database to the newest schema, all or nothing; one that a newer release has changed is left as it is. Safe
 * when several processes start at once: on Postgres an advisory lock, on SQLite the one write transaction lets one of
 * them work while the others wait. A migration that meets somebody who uses a table gives up its lock after 5 s, so that
 * others go on, and is tried again for 10 minutes. Throws `SchemaTooNew`, or the error of the migration that failed.
 */
export async function migrate<T>(db: Kysely<T>, all: Record<string, Migration> = migrations): Promise<void> {
  const known = Object.keys(all);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => all } });
  for (const until = Date.now() + maxWaitMs; ; ) {
    if (await isNewerSchema(db, known)) return log.info('a newer Rollcall has changed the database; this one goes on beside it');
    const { error } = await migrator.migrateToLatest();
    if (error === undefined) return;
    // Whoever was waited for may have been newer than this program.
    if (await isNewerSchema(db, known)) continue;
    if (!isLocked(error) || Date.now() >= until) throw error;
    log.warn('a table that is to be changed is in use; trying again');
    await delay(retryMs);
  }
}
