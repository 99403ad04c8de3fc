import type { Database } from '@/lib/db/database';
import type { CountedFigures, SmallCurve } from '@/lib/domain/answers/counted-figures';
import type { CountOptions } from '@/lib/domain/count-session';
import type { Session } from '@/lib/domain/session';
import { countOptions, defaultSwitches } from '@/lib/sessions/counting/count-options';
import { type CountedRow, countedNow } from './counted-by';
import type { ReadFigures } from './listed-entry';
import { recountBehind, recountedLately, recountFirst } from './recount-once';

export const figureColumns = [
  'origin',
  'session_id',
  'session',
  'started_at',
  'ended_at',
  'people',
  'peak',
  'present',
  'partial',
  'absent',
  'average_attendance',
  'curve',
  'incomplete',
  'read_at',
  'content_hash',
  'counting_version',
  'counted_from',
  'listed_read',
] as const;

interface FigureRow extends CountedRow {
  origin: string;
  session_id: string;
  session: string;
  started_at: number | null;
  ended_at: number | null;
  people: number;
  peak: number;
  present: number | null;
  partial: number | null;
  absent: number | null;
  average_attendance: number | null;
  curve: string | null;
  incomplete: number;
  read_at: number;
  listed_read: string | null;
}

function toFigures(row: FigureRow): CountedFigures {
  const { people, peak, present, partial, absent } = row;
  return {
    live: false,
    asOf: row.read_at,
    start: row.started_at,
    end: row.ended_at,
    summary: { people, peak },
    attendance: {
      present,
      partial,
      absent,
      averageAttendance: row.average_attendance,
      curve: row.curve === null ? null : (JSON.parse(row.curve) as SmallCurve),
    },
    incomplete: row.incomplete === 1,
  };
}

/** What is known of a row whose figures are those of other rules. */
function withoutFigures(row: FigureRow, { startedAt, endedAt }: Session): CountedFigures {
  return { live: false, asOf: row.read_at, start: startedAt, end: endedAt, summary: null, incomplete: row.incomplete === 1 };
}

/** Rows of a page that are counted again before it is answered. */
const maxFirst = 20;

/**
 * The figures of archived sessions by id, all of them counted by today's rules with these options. Of `rows`, in the
 * order in which they are shown, the first 20 that are not are counted again before this resolves; the others have no
 * figures yet, and are counted behind it.
 */
export async function figuresOf(db: Database, rows: readonly FigureRow[], options: CountOptions): Promise<Map<string, ReadFigures>> {
  const isCounted = countedNow(options);
  const figures = new Map<string, CountedFigures | null>();
  const stale: FigureRow[] = [];
  for (const row of rows) {
    const again = isCounted(row) ? { figures: toFigures(row) } : recountedLately(db, row, options);
    if (again === undefined) stale.push(row);
    else figures.set(row.session_id, again.figures);
  }
  const waitedFor = stale.slice(0, maxFirst).map(async (row) => figures.set(row.session_id, await recountFirst(db, row, options)));
  await Promise.all(waitedFor);
  for (const row of stale.slice(maxFirst)) recountBehind(db, row, options);
  return new Map(
    rows.map((row) => {
      const session = JSON.parse(row.session) as Session;
      const counted = figures.get(row.session_id) ?? withoutFigures(row, session);
      return [row.session_id, { figures: counted, session, listedRead: row.listed_read }];
    }),
  );
}

/**
 * What lists tell of those of the sessions that are archived, by id: one question, and no record is unpacked but to be
 * counted again.
 */
export async function readArchivedFigures(
  db: Database,
  origin: string,
  sessionIds: readonly string[],
  options: CountOptions = countOptions(defaultSwitches),
): Promise<Map<string, ReadFigures>> {
  if (sessionIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('archived_session')
    .select(figureColumns)
    .where('origin', '=', origin)
    .where('session_id', 'in', sessionIds)
    .execute();
  const byId = new Map(rows.map((row) => [row.session_id, row]));
  return figuresOf(
    db,
    sessionIds.flatMap((id) => byId.get(id) ?? []),
    options,
  );
}
