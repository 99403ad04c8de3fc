import type { Database } from '@/lib/db/database';
import { type ReportFilter, type ReportParts, reportFilters } from '@/lib/domain/peer-report';
import { pack, unpack } from './archive-content';
import { cutPart } from './cut-part';
import { readErasures } from './erased/erasures';
import { keptPart } from './kept-part';

/** Names a part of a connection's report of an ended session. */
export interface ReportKey<F extends ReportFilter = ReportFilter> {
  origin: string;
  sessionId: string;
  reportId: string;
  filter: F;
}

/**
 * The part as it was kept, with `until` only if that was then (ms) or before; else `null`. Throws what the database
 * throws.
 */
export async function readArchivedReport<F extends ReportFilter>(
  db: Database,
  key: ReportKey<F>,
  until?: number,
): Promise<ReportParts[F] | null> {
  const row = await db
    .selectFrom('archived_report')
    .select(['encoding', 'content'])
    .where(({ and }) => and(toColumns(key)))
    .$if(until !== undefined, (kept) => kept.where('read_at', '<=', until ?? 0))
    .executeTakeFirst();
  return row === undefined ? null : keptPart(key.filter, await unpack(row));
}

/**
 * Of which connections a part is kept, with `until` only if it was then (ms) or before: at most `most`, in the order of
 * their ids. Throws what the database throws.
 */
export async function listArchivedReports(
  db: Database,
  { origin, sessionId, filter }: Omit<ReportKey, 'reportId'>,
  { until, most }: { until?: number | undefined; most: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('archived_report')
    .select('report_id')
    .where(({ and }) => and({ origin, session_id: sessionId, filter }))
    .$if(until !== undefined, (kept) => kept.where('read_at', '<=', until ?? 0))
    .orderBy('report_id')
    .limit(most)
    .execute();
  return rows.map((row) => row.report_id);
}

/**
 * Keeps a part that was read; what is kept already stays, as frozen reports rest on it. Throws what the database
 * throws.
 */
export async function archiveReport<F extends ReportFilter>(
  db: Database,
  key: ReportKey<F>,
  part: ReportParts[F],
  now = Date.now(),
): Promise<void> {
  await insert(db, toColumns(key), cutPart(key.filter, part), now);
}

/**
 * Stands in a row of its own: what frozen reports rest on stays as it was, should the provider have the part later
 * after all.
 */
const absenceOf = (filter: ReportFilter) => `no ${filter}`;

/** Keeps that the provider has no such part. Throws what the database throws. */
export async function archiveAbsence(db: Database, key: ReportKey, now = Date.now()): Promise<void> {
  await insert(db, { ...toColumns(key), filter: absenceOf(key.filter) }, null, now);
}

/**
 * Whether it is kept that the provider has no such part, with `until` only if it was then (ms) or before. Throws what
 * the database throws.
 */
export async function isKnownAbsent(db: Database, key: ReportKey, until?: number): Promise<boolean> {
  const row = await db
    .selectFrom('archived_report')
    .select('read_at')
    .where(({ and }) => and({ ...toColumns(key), filter: absenceOf(key.filter) }))
    .$if(until !== undefined, (kept) => kept.where('read_at', '<=', until ?? 0))
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * The parts of a session that need not be asked for any more, by report: they are kept, or the provider is known to
 * have none. Throws what the database throws.
 */
export async function listKnownParts(db: Database, origin: string, sessionId: string): Promise<Map<string, Set<ReportFilter>>> {
  const rows = await db
    .selectFrom('archived_report')
    .select(['report_id', 'filter'])
    .where(({ and }) => and({ origin, session_id: sessionId }))
    .execute();
  const known = new Map<string, Set<ReportFilter>>();
  for (const row of rows) {
    const filter = reportFilters.find((name) => row.filter === name || row.filter === absenceOf(name));
    if (filter !== undefined) known.set(row.report_id, (known.get(row.report_id) ?? new Set()).add(filter));
  }
  return known;
}

/** The parts of these reports that are kept, by report. Throws what the database throws. */
export async function listKeptParts(
  db: Database,
  origin: string,
  sessionId: string,
  reportIds: readonly string[],
): Promise<Map<string, Set<ReportFilter>>> {
  const kept = new Map<string, Set<ReportFilter>>();
  if (reportIds.length === 0) return kept;
  const rows = await db
    .selectFrom('archived_report')
    .select(['report_id', 'filter'])
    .where(({ and }) => and({ origin, session_id: sessionId }))
    .where('report_id', 'in', reportIds)
    .execute();
  for (const row of rows) {
    const filter = reportFilters.find((name) => row.filter === name);
    if (filter !== undefined) kept.set(row.report_id, (kept.get(row.report_id) ?? new Set()).add(filter));
  }
  return kept;
}

async function insert(db: Database, columns: ReturnType<typeof toColumns>, content: unknown, now: number): Promise<void> {
  if ((await readErasures(db, columns.origin))?.find(columns.report_id) !== undefined) return;
  const packed = { ...(await pack(content)), read_at: now };
  await db
    .insertInto('archived_report')
    .values({ ...columns, ...packed })
    .onConflict((conflict) => conflict.columns(['origin', 'session_id', 'report_id', 'filter']).doNothing())
    .execute();
}

/**
 * Puts what was read anew in the place of what an older version kept; since when it is kept stays. Throws what the
 * database throws.
 */
export async function replaceArchivedReport<F extends ReportFilter>(db: Database, key: ReportKey<F>, part: ReportParts[F]): Promise<void> {
  await db
    .updateTable('archived_report')
    .set(await pack(cutPart(key.filter, part)))
    .where(({ and }) => and(toColumns(key)))
    .execute();
}

function toColumns({ origin, sessionId, reportId, filter }: ReportKey) {
  return { origin, session_id: sessionId, report_id: reportId, filter: filter as string };
}
