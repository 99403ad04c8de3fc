import { setImmediate } from 'node:timers/promises';
import { type RawBuilder, sql } from 'kysely';
import { isShared } from '@/lib/db/clock';
import type { Database } from '@/lib/db/database';

/** A half-open stretch of start times, ms. */
export type Stretch = readonly [from: number, to: number];

/** What sessions of a stretch add up to. */
export interface StretchSums {
  /** All that are known. */
  sessions: number;
  /** Those that were read and counted, and those that should have been by now. */
  counted: number;
  unread: number;
  people: number;
  /** People who were judged, and their attendances (0 to 1) added up. */
  judged: number;
  attended: number;
  /** Fewer rows came than the provider announced. */
  missingRows: number;
  /** Of the others: more than a tenth of all presence rests on assumed times alone. */
  manyAssumed: number;
}

/** A session is read 15 minutes after its end, and again where that failed: after an hour (ms) somebody should know. */
const readWithinMs = 3_600_000;
const manyAssumedShare = 0.1;
/** One question is about so much (ms): however many sessions there are, none takes the thread for long. */
const sliceMs = 12 * 3_600_000;

const none: StretchSums = { sessions: 0, counted: 0, unread: 0, people: 0, judged: 0, attended: 0, missingRows: 0, manyAssumed: 0 };

/** How many rows a condition holds of. */
const countOf = (condition: RawBuilder<unknown>) => sql<number>`coalesce(sum(case when ${condition} then 1 else 0 end), 0)`;

/** A number of a session's summary, which is kept as JSON. */
const ofSummary = (db: Database, name: 'assumedMs' | 'averagePresentMs') =>
  isShared(db)
    ? sql`(archived.summary::json ->> ${sql.lit(name)})::double precision`
    : sql`json_extract(archived.summary, ${sql.lit(`$.${name}`)})`;

function sumSlice(db: Database, origin: string, [from, to]: Stretch, asOf: number): Promise<StretchSums> {
  const allPresence = sql`${ofSummary(db, 'averagePresentMs')} * archived.people`;
  const isMuchAssumed = sql`archived.incomplete = 0 and ${ofSummary(db, 'assumedMs')} > ${allPresence} * ${sql.lit(manyAssumedShare)}`;
  const endedBefore = sql`known.status = 'ended' and coalesce(known.ended_at, known.sort_at) < ${asOf - readWithinMs}`;
  return db
    .selectFrom('known_session as known')
    .leftJoin('archived_session as archived', (join) =>
      join.onRef('archived.origin', '=', 'known.origin').onRef('archived.session_id', '=', 'known.session_id'),
    )
    .where('known.origin', '=', origin)
    .where('known.sort_at', '>=', from)
    .where('known.sort_at', '<', to)
    .select(({ fn }) => [
      fn.countAll<number>().as('sessions'),
      fn.count<number>('archived.session_id').as('counted'),
      countOf(sql`archived.session_id is null and ${endedBefore}`).as('unread'),
      sql<number>`coalesce(sum(archived.people), 0)`.as('people'),
      sql<number>`coalesce(sum(case when archived.average_attendance is null then 0 else archived.people end), 0)`.as('judged'),
      sql<number>`coalesce(sum(archived.average_attendance * archived.people), 0)`.as('attended'),
      countOf(sql`archived.incomplete = 1`).as('missingRows'),
      countOf(isMuchAssumed).as('manyAssumed'),
    ])
    .executeTakeFirstOrThrow();
}

const added = (a: StretchSums, b: StretchSums): StretchSums => ({
  sessions: a.sessions + b.sessions,
  counted: a.counted + b.counted,
  unread: a.unread + b.unread,
  people: a.people + b.people,
  judged: a.judged + b.judged,
  attended: a.attended + b.attended,
  missingRows: a.missingRows + b.missingRows,
  manyAssumed: a.manyAssumed + b.manyAssumed,
});

/**
 * Adds up the sessions of a source that began in a stretch (ms), as they were last listed, with the figures of those
 * that are archived; `asOf` (ms) is when what has ended is looked at. One question for every half day, the thread is free
 * between them. Throws what the database throws.
 */
export async function sumStretch(db: Database, origin: string, [from, to]: Stretch, asOf: number): Promise<StretchSums> {
  let sums = none;
  for (let start = from; start < to; start += sliceMs) {
    sums = added(sums, await sumSlice(db, origin, [start, Math.min(to, start + sliceMs)], asOf));
    await setImmediate();
  }
  return sums;
}
