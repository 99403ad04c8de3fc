import { randomUUID } from 'node:crypto';
import { type Database, database, quickDatabase } from '@/lib/db/database';
import { consume, type Limit } from '@/lib/db/throttle';
import { withFallback } from '@/lib/db/with-fallback';
import type { ReportView } from '@/lib/domain/answers/report-answer';
import { isNewOpening } from './seen-visits';

/** Entries kept of each event of a link, beside the first of all. */
const most = 1_000;
/**
 * Entries of each event of a link: whoever makes visits up needs the better part of a day to drive others out of the
 * log, and never the first.
 */
const entries: Limit = { name: 'report view entries', points: 60, durationMs: 3_600_000 };
/**
 * A log that cannot be written (a full disk) keeps nobody from looking; the server's own log has why. Nobody waits for
 * the disk either: each call with a word of its own is noted.
 */
function orJustLook(note: (db: Database) => Promise<void>): Promise<void> {
  return withFallback('noting what was done with a report', undefined, async () => note(await quickDatabase()));
}

/** Notes what was done with a link, without any address; beyond 60 times an hour the same gets no entry. */
export function noteView(reportId: string, event: ReportView['event'], now = Date.now()): Promise<void> {
  return orJustLook((db) => writeView(db, reportId, event, now));
}

async function writeView(db: Database, reportId: string, event: ReportView['event'], now: number): Promise<void> {
  const { allowed } = await consume(entries, `${reportId} ${event}`, now);
  if (!allowed) return;
  await db.insertInto('report_view').values({ id: randomUUID(), report_id: reportId, at: now, event }).execute();
  if (Math.random() > 0.02) return;
  const alike = db.selectFrom('report_view').where('report_id', '=', reportId).where('event', '=', event);
  const oldest = await alike.select('at').orderBy('at', 'desc').offset(most).limit(1).executeTakeFirst();
  if (oldest === undefined) return;
  await db
    .deleteFrom('report_view')
    .where('report_id', '=', reportId)
    .where('event', '=', event)
    .where('at', '<=', oldest.at)
    .where(
      'at',
      '>',
      alike.select(({ fn }) => fn.min('at').as('first')),
    )
    .execute();
}

/**
 * Counts one opening of a link for each `visit` (a random word of the tab; calls without one are one opening a minute),
 * whichever of its data was read; 60 an hour get an entry of the log.
 */
export async function noteOpening(reportId: string, visit: string | null, now = Date.now()): Promise<void> {
  if (!isNewOpening(reportId, visit, now)) return;
  await orJustLook(async (db) => {
    await db
      .updateTable('report')
      .set((eb) => ({ opens: eb('opens', '+', 1), last_opened_at: now }))
      .where('id', '=', reportId)
      .execute();
    await writeView(db, reportId, 'opened', now);
  });
}

/** A page of a link's log, the newest entries first, and how many there are. */
export async function listViews(reportId: string, page: number, perPage: number): Promise<{ items: ReportView[]; total: number }> {
  const db = await database();
  const views = db.selectFrom('report_view').where('report_id', '=', reportId);
  const { total } = await views.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await views
    .select(['id', 'at', 'event'])
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute();
  return { items: rows.map(({ id, at, event }) => ({ id, at: new Date(at).toISOString(), event })), total: Number(total) };
}
