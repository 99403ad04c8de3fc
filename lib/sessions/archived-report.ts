import type { Database } from '@/lib/db/database';
import type { ReportFilter, ReportParts } from '@/lib/domain/peer-report';
import { pack, unpack } from './archive-content';

/** Names a part of a connection's report of an ended session. */
export interface ReportKey<F extends ReportFilter = ReportFilter> {
  origin: string;
  sessionId: string;
  reportId: string;
  filter: F;
}

/** The part as it was kept, or `null`. Throws what the database throws. */
export async function readArchivedReport<F extends ReportFilter>(db: Database, key: ReportKey<F>): Promise<ReportParts[F] | null> {
  const row = await db
    .selectFrom('archived_report')
    .select(['encoding', 'content'])
    .where(({ and }) => and(toColumns(key)))
    .executeTakeFirst();
  return row === undefined ? null : ((await unpack(row)) as ReportParts[F]);
}

/** Keeps a part that was read; a later reading replaces an earlier one. Throws what the database throws. */
export async function archiveReport<F extends ReportFilter>(
  db: Database,
  key: ReportKey<F>,
  part: ReportParts[F],
  now = Date.now(),
): Promise<void> {
  const packed = { ...(await pack(part)), read_at: now };
  await db
    .insertInto('archived_report')
    .values({ ...toColumns(key), ...packed })
    .onConflict((conflict) => conflict.columns(['origin', 'session_id', 'report_id', 'filter']).doUpdateSet(packed))
    .execute();
}

function toColumns({ origin, sessionId, reportId, filter }: ReportKey) {
  return { origin, session_id: sessionId, report_id: reportId, filter };
}
