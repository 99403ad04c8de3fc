import type { Database } from '@/lib/db/database';
import type { WriteCheck } from '@/lib/db/write-check';
import type { ReportFilter, ReportParts } from '@/lib/domain/peer-report';
import { log } from '@/lib/log';
import { type Packed, pack, unpack } from './archive-content';
import { addressFilters, cutPart } from './cut-part';

const perSlice = 50;

interface Place {
  origin: string;
  session_id: string;
  report_id: string;
}

interface Trimming {
  /** Called in each transaction: it throws where this may not write any more. */
  check: WriteCheck;
  signal: AbortSignal;
}

/**
 * Cuts the addresses in parts that older versions kept whole, in slices with a short transaction each, and answers how
 * many were cut; when each was read stays. Throws the reason of the signal and what the database throws.
 */
export async function trimAddresses(db: Database, trimming: Trimming): Promise<number> {
  let cut = 0;
  for (const filter of addressFilters) {
    let after: Place | null = null;
    do {
      trimming.signal.throwIfAborted();
      const rows: (Place & Packed)[] = await listParts(db, filter, after);
      const changed = (await Promise.all(rows.map((row) => trimmed(row, filter)))).filter((row) => row !== null);
      if (changed.length > 0) await writeParts(db, filter, changed, trimming);
      cut += changed.length;
      after = rows.length < perSlice ? null : (rows.at(-1) ?? null);
    } while (after !== null);
  }
  return cut;
}

function listParts(db: Database, filter: ReportFilter, after: Place | null): Promise<(Place & Packed)[]> {
  return db
    .selectFrom('archived_report')
    .select(['origin', 'session_id', 'report_id', 'encoding', 'content'])
    .where('filter', '=', filter)
    .$if(after !== null, (rows) =>
      rows.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('origin', 'session_id', 'report_id'), '>', tuple(after?.origin ?? '', after?.session_id ?? '', after?.report_id ?? '')),
      ),
    )
    .orderBy('origin')
    .orderBy('session_id')
    .orderBy('report_id')
    .limit(perSlice)
    .execute();
}

/** The row with its part cut; `null` where nothing is to be cut, or where it cannot be read. */
async function trimmed<F extends ReportFilter>(row: Place & Packed, filter: F): Promise<(Place & Packed) | null> {
  const { origin, session_id, report_id } = row;
  let part: ReportParts[F];
  try {
    // What is in the archive was written by ourselves.
    part = (await unpack(row)) as ReportParts[F];
  } catch (error) {
    log.warn({ session_id, filter, error }, 'a kept part cannot be read, and stays as it is');
    return null;
  }
  const cut = cutPart(filter, part);
  if (JSON.stringify(cut) === JSON.stringify(part)) return null;
  return { origin, session_id, report_id, ...(await pack(cut)) };
}

async function writeParts(db: Database, filter: ReportFilter, rows: readonly (Place & Packed)[], { check }: Trimming): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await check(transaction);
    for (const { encoding, content, ...place } of rows)
      await transaction
        .updateTable('archived_report')
        .set({ encoding, content })
        .where(({ and }) => and({ ...place, filter }))
        .execute();
  });
}
