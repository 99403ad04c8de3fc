import { setImmediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { keptFrom } from '@/lib/db/retention';
import type { Schema } from '@/lib/db/schema';
import type { Session } from '@/lib/domain/session';
import { toKnownRow, writeKnown } from '@/lib/sessions/archive/known-row';
import { isOver } from '@/lib/sessions/archive/over-sessions';

const perStatement = 100;
/** A session that is listed as before is noted again this late, ms: a list is asked for every minute. */
const notedAgainMs = 10 * 60_000;

/**
 * Notes sessions as the provider lists them at `listedAt` (ms), and answers those that were not known or have changed.
 * A later listing stays; what is kept no longer is not noted. Throws what the database throws.
 */
export async function noteKnown(db: Kysely<Schema>, origin: string, listed: readonly Session[], listedAt: number): Promise<Session[]> {
  const changed: Session[] = [];
  const limit = await keptFrom(db);
  const kept = listed.filter((session) => !isOver(session, limit));
  for (let from = 0; from < kept.length; from += perStatement) {
    const slice = new Map(kept.slice(from, from + perStatement).map((session) => [session.id, session]));
    const rows = await db
      .selectFrom('known_session')
      .select(['session_id', 'session', 'listed_at'])
      .where('origin', '=', origin)
      .where('session_id', 'in', [...slice.keys()])
      .execute();
    const before = new Map(rows.map((row) => [row.session_id, row]));
    const news = [...slice.values()].flatMap((session) => {
      const row = toKnownRow(origin, session, listedAt);
      const known = before.get(session.id);
      if (known !== undefined && known.listed_at > listedAt) return [];
      if (known?.session !== row.session) changed.push(session);
      else if (listedAt - known.listed_at < notedAgainMs) return [];
      return [row];
    });
    await writeKnown(db, news);
    await setImmediate();
  }
  return changed;
}
