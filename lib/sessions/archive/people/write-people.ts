import { setImmediate } from 'node:timers/promises';
import { type Kysely, sql, type Transaction } from 'kysely';
import { isShared } from '@/lib/db/clock';
import type { Database } from '@/lib/db/database';
import { addJobs, jobPriority, keyBegins, removeJob } from '@/lib/db/jobs';
import { LeaseLost } from '@/lib/db/lease';
import type { Schema } from '@/lib/db/schema';
import type { WriteCheck } from '@/lib/db/write-check';
import type { Person } from '@/lib/domain/person';
import { mapInSteps, piecesOf, sortInSteps } from '@/lib/domain/steps';
import { inTurns } from '@/lib/in-turns';
import { logStorage } from '@/lib/log-storage';
import { personIdOf, toPersonRow } from '@/lib/sessions/archive/archive-rows';
import type { CountedBy } from '@/lib/sessions/archive/counted-by';
import { sessionJobKey } from '@/lib/sessions/archive/session-job-key';

/** Names an archived session, as its rows do. */
export interface ArchiveKey {
  origin: string;
  session_id: string;
}

/**
 * Rows of a transaction, which holds SQLite's lock for some 10 ms so, and of a statement: SQLite takes at most 32,766
 * values, Postgres 65,535.
 */
const perSlice = 500;

/** The job that writes the people of a session whose rows may not all be those of its record. */
export const peopleKind = 'people';
/** After so long whoever was writing them has surely ended, ms. */
const leftAfterMs = 60_000;

const peopleJob = ({ origin, session_id }: ArchiveKey) => ({ kind: peopleKind, key: sessionJobKey(origin, session_id) });

/**
 * Whether the people of a session are being written, as a condition on `archived_session`: until they are, those that
 * stand there are some of the old and some of the new ones.
 */
export const arePeopleDue = () =>
  sql<boolean>`exists (select 1 from job where kind = ${peopleKind}
    and key = archived_session.origin || ' ' || archived_session.session_id)`;

/** The sessions of a source whose people are being written. Throws what the database throws. */
export async function sessionsWithPeopleDue(db: Kysely<Schema>, origin: string): Promise<string[]> {
  const start = sessionJobKey(origin, '');
  const rows = await db.selectFrom('job').select('key').where('kind', '=', peopleKind).where(keyBegins(start)).execute();
  return rows.map(({ key }) => key.slice(start.length));
}

type PersonRow = ArchiveKey & ReturnType<typeof toPersonRow>;

const insert = (transaction: Transaction<Schema>, rows: PersonRow[]) => transaction.insertInto('archived_person').values(rows).execute();

/**
 * Puts the people of a session in the place of those that are kept of it. More than 500 are only noted to be due:
 * `writeRestOfPeople` writes them once this transaction is committed, or else the worker does. Throws what the database
 * throws.
 */
export async function writePeople(transaction: Transaction<Schema>, key: ArchiveKey, people: readonly Person[]): Promise<void> {
  const now = Date.now();
  if (people.length > perSlice) {
    await addJobs(transaction, [{ ...peopleJob(key), priority: jobPriority.upkeep, due: now + leftAfterMs }], now);
    return;
  }
  await transaction
    .deleteFrom('archived_person')
    .where(({ and }) => and({ ...key }))
    .execute();
  if (people.length > 0)
    await insert(
      transaction,
      people.map((person) => ({ ...key, ...toPersonRow(person) })),
    );
  await removeJob(transaction, peopleJob(key));
}

/** Surrogates stand for what comes after all that one unit can name. */
const rankOf = (unit: number) => (unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800);

/** By code points, which is by the bytes of UTF-8, as both databases are told to compare ids. */
function byCodePoint(one: string, other: string): number {
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at++) {
    const unit = one.charCodeAt(at);
    const beside = other.charCodeAt(at);
    if (unit !== beside) return rankOf(unit) - rankOf(beside);
  }
  return one.length - other.length;
}

interface ManyPeople {
  key: ArchiveKey;
  /** What the session's row says of how they were counted: they are written only as long as it says so. */
  counted: CountedBy;
  people: readonly Person[];
}

/**
 * Puts the people of a session in the place of those that are kept of it, 500 a transaction: each replaces what stands
 * between its first id and that of the next, so that two who write the same people do not disturb each other. Ends
 * where they are counted anew meanwhile: whoever did that writes theirs. `check` runs in each transaction. Throws what
 * the database and `check` throw.
 */
export async function writeManyPeople(db: Database, { key, counted, people }: ManyPeople, check: WriteCheck): Promise<void> {
  const named = await inTurns(mapInSteps(people, (person) => ({ person, id: personIdOf(person) })));
  const inOrder = await inTurns(sortInSteps(named, (one, other) => byCodePoint(one.id, other.id)));
  const slices = inOrder.length === 0 ? [[]] : [...piecesOf(inOrder, perSlice, (one) => one)];
  for (const [index, slice] of slices.entries()) {
    const rows = slice.map(({ person }): PersonRow => ({ ...key, ...toPersonRow(person) }));
    const [next] = slices[index + 1] ?? [];
    const from = index === 0 ? undefined : rows[0]?.person_id;
    const to = next?.id;
    const isWritten = await db.transaction().execute(async (transaction) => {
      await check(transaction);
      if (!(await isCountedSo(transaction, key, counted))) return false;
      const id = isShared(db) ? sql`person_id collate "C"` : sql`person_id`;
      await transaction
        .deleteFrom('archived_person')
        .where(({ and }) => and({ ...key }))
        .$if(from !== undefined, (rest) => rest.where(sql<boolean>`${id} >= ${from}`))
        .$if(to !== undefined, (rest) => rest.where(sql<boolean>`${id} < ${to}`))
        .execute();
      if (rows.length > 0) await insert(transaction, rows);
      if (to === undefined) await removeJob(transaction, peopleJob(key));
      return true;
    });
    if (!isWritten) return;
    await setImmediate();
  }
}

/** Waits on Postgres for whoever is replacing the record or the figures just now. */
async function isCountedSo(transaction: Transaction<Schema>, key: ArchiveKey, counted: CountedBy): Promise<boolean> {
  const row = await transaction
    .selectFrom('archived_session')
    .select('session_id')
    .where(({ and }) => and({ ...key, ...counted }))
    .$if(isShared(transaction), (rows) => rows.forUpdate())
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Writes what `writePeople` left. What keeps it from being whole is logged and left to the worker, as the session
 * itself is kept by then. Throws nothing.
 */
export async function writeRestOfPeople(db: Database, many: ManyPeople, check: WriteCheck = async () => {}): Promise<void> {
  if (many.people.length <= perSlice) return;
  try {
    await writeManyPeople(db, many, check);
  } catch (error) {
    // Another worker does what is left.
    if (!(error instanceof LeaseLost)) logStorage('writing the people of a session', error);
  }
}
