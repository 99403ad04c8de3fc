import { LRUCache } from 'lru-cache';
import type { Database } from '@/lib/db/database';
import { storageFailed } from '@/lib/db/or-without';
import type { CountedFigures, SmallCurve } from '@/lib/domain/answers/counted-figures';
import type { CountOptions } from '@/lib/domain/count-session';
import type { Session } from '@/lib/domain/session';
import { type CallSlots, createCallSlots } from '@/lib/sessions/call-slots';
import { countOptions, ordinarily } from '@/lib/sessions/count-options';
import { type CountedRow, countedBy, countedNow } from './counted-by';
import type { ReadFigures } from './listed-entry';
import { recountSession } from './recount';

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

export interface FigureRow extends CountedRow {
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
const atOnce = 4;

/** What is being counted again in a database, by content and options, so that it is counted once for everybody who asks. */
interface Recounting {
  first: CallSlots;
  behind: CallSlots;
  waiting: Set<string>;
  underWay: Map<string, Promise<CountedFigures | null>>;
  /**
   * What was counted again, or could not be, is not counted once more for a while although its row does not say so: the database may be read-only, a
   * record damaged, or another instance may count with other options.
   */
  done: LRUCache<string, { figures: CountedFigures | null }>;
}

const recountings = new WeakMap<Database, Recounting>();

function recountingOf(db: Database): Recounting {
  const known = recountings.get(db);
  if (known !== undefined) return known;
  const made: Recounting = {
    first: createCallSlots(atOnce),
    behind: createCallSlots(atOnce),
    waiting: new Set(),
    underWay: new Map(),
    done: new LRUCache({ max: 5_000, ttl: 10 * 60_000 }),
  };
  recountings.set(db, made);
  return made;
}

function keyOf({ origin, session_id, content_hash }: FigureRow, options: CountOptions): string {
  const { counting_version, counted_from } = countedBy(content_hash, options);
  return `${origin}/${session_id} ${counting_version} ${counted_from}`;
}

/** Counts a row again, unless that has been done meanwhile. A failure is logged. */
function recount(db: Database, row: FigureRow, options: CountOptions): Promise<CountedFigures | null> {
  const { underWay, done } = recountingOf(db);
  const key = keyOf(row, options);
  const known = done.get(key);
  if (known !== undefined) return Promise.resolve(known.figures);
  const { origin, session_id } = row;
  const counting =
    underWay.get(key) ??
    recountSession(db, { origin, session_id }, options)
      .catch((error: unknown) => {
        storageFailed('counting an archived session again', error);
        return null;
      })
      .then((figures) => {
        done.set(key, { figures });
        underWay.delete(key);
        return figures;
      });
  underWay.set(key, counting);
  return counting;
}

/** Counts a row again when its turn comes. */
function recountBehind(db: Database, row: FigureRow, options: CountOptions): void {
  const { behind, waiting } = recountingOf(db);
  const key = keyOf(row, options);
  if (waiting.has(key)) return;
  waiting.add(key);
  void behind(() => recount(db, row, options)).finally(() => waiting.delete(key));
}

/**
 * The figures of archived sessions by id, all of them counted by today's rules with these options. Of `rows`, in the order in which they are shown, the first
 * 20 that are not are counted again before this resolves; the others have no figures yet, and are counted behind it.
 */
export async function figuresOf(db: Database, rows: readonly FigureRow[], options: CountOptions): Promise<Map<string, ReadFigures>> {
  const isCounted = countedNow(options);
  const { first, done } = recountingOf(db);
  const figures = new Map<string, CountedFigures | null>();
  const stale: FigureRow[] = [];
  for (const row of rows) {
    const again = isCounted(row) ? { figures: toFigures(row) } : done.get(keyOf(row, options));
    if (again === undefined) stale.push(row);
    else figures.set(row.session_id, again.figures);
  }
  const waitedFor = stale.slice(0, maxFirst).map(async (row) => figures.set(row.session_id, await first(() => recount(db, row, options))));
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

/** What lists tell of those of the sessions that are archived, by id: one question, and no record is unpacked but to be counted again. */
export async function readArchivedFigures(
  db: Database,
  origin: string,
  sessionIds: readonly string[],
  options: CountOptions = countOptions(ordinarily),
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
