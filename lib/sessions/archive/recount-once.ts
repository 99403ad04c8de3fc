import { LRUCache } from 'lru-cache';
import type { Database } from '@/lib/db/database';
import type { CountedFigures } from '@/lib/domain/answers/counted-figures';
import type { CountOptions } from '@/lib/domain/count-session';
import { logStorage } from '@/lib/log-storage';
import { type CallSlots, createCallSlots } from '@/lib/sessions/reading/call-slots';
import { countedBy } from './counted-by';
import type { ArchiveKey } from './people/write-people';
import { recountSession } from './recount';

const atOnce = 4;

/** A row that was not counted by today's rules. */
interface Row extends ArchiveKey {
  content_hash: string;
}

/**
 * What is being counted again in a database, by content and options, so that it is counted once for everybody who asks.
 */
interface Recounting {
  first: CallSlots;
  behind: CallSlots;
  waiting: Set<string>;
  underWay: Map<string, Promise<CountedFigures | null>>;
  /**
   * What was counted again, or could not be, is not counted once more for a while although its row does not say so: the
   * database may be read-only, a record damaged, or another instance may count with other options.
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

function keyOf({ origin, session_id, content_hash }: Row, options: CountOptions): string {
  const { counting_version, counted_from } = countedBy(content_hash, options);
  return `${origin}/${session_id} ${counting_version} ${counted_from}`;
}

/** Counts a row again, once for everybody who asks, unless that has been done meanwhile. A failure is logged. */
function recount(db: Database, row: Row, options: CountOptions): Promise<CountedFigures | null> {
  const { underWay, done } = recountingOf(db);
  const key = keyOf(row, options);
  const known = done.get(key);
  if (known !== undefined) return Promise.resolve(known.figures);
  const { origin, session_id } = row;
  const counting =
    underWay.get(key) ??
    recountSession(db, { origin, session_id }, options)
      .catch((error: unknown) => {
        logStorage('counting an archived session again', error);
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

/** What counting a row again came to lately; `undefined` when it was not tried. */
export function recountedLately(db: Database, row: Row, options: CountOptions): { figures: CountedFigures | null } | undefined {
  return recountingOf(db).done.get(keyOf(row, options));
}

/** Counts a row again for somebody who waits, four at a time; `null` where it cannot be counted, which is logged. */
export function recountFirst(db: Database, row: Row, options: CountOptions): Promise<CountedFigures | null> {
  return recountingOf(db).first(() => recount(db, row, options));
}

/** Counts a row again when its turn comes, four at a time; nobody waits for it. */
export function recountBehind(db: Database, row: Row, options: CountOptions): void {
  const { behind, waiting } = recountingOf(db);
  const key = keyOf(row, options);
  if (waiting.has(key)) return;
  waiting.add(key);
  void behind(() => recount(db, row, options)).finally(() => waiting.delete(key));
}
