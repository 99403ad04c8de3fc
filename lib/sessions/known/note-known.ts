import { setImmediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { keptFrom } from '@/lib/db/retention';
import type { Schema } from '@/lib/db/schema';
import type { Session } from '@/lib/domain/session';
import { piecesOf } from '@/lib/domain/steps';
import { toKnownRow, writeKnown } from '@/lib/sessions/archive/known-row';
import { isOver } from '@/lib/sessions/archive/over-sessions';

const perStatement = 100;
/** A session that is listed as before is noted again this late, ms: a list is asked for every minute. */
const notedAgainMs = 10 * 60_000;

/** What a list says that is not known yet. */
export interface News {
  /** What is to be noted of it: also of sessions that were noted long ago. */
  rows: ReturnType<typeof toKnownRow>[];
  /** Sessions that were not known or have changed. */
  changed: Session[];
}

/**
 * What is news of sessions as the provider lists them at `listedAt` (ms). A later listing stays; what is kept no longer
 * is not noted. Writes nothing. Throws what the database throws.
 */
export async function newsOf(db: Kysely<Schema>, origin: string, listed: readonly Session[], listedAt: number): Promise<News> {
  const news: News = { rows: [], changed: [] };
  const limit = await keptFrom(db);
  // One that is listed twice is one row.
  const kept = new Map(listed.filter((session) => !isOver(session, limit)).map((session) => [session.id, session]));
  for (const slice of piecesOf([...kept.values()], perStatement, (session) => session)) {
    const rows = await db
      .selectFrom('known_session')
      .select(['session_id', 'session', 'listed_at'])
      .where('origin', '=', origin)
      .where(
        'session_id',
        'in',
        slice.map(({ id }) => id),
      )
      .execute();
    const before = new Map(rows.map((row) => [row.session_id, row]));
    for (const session of slice) {
      const row = toKnownRow(origin, session, listedAt);
      const known = before.get(session.id);
      if (known !== undefined && known.listed_at > listedAt) continue;
      if (known?.session !== row.session) news.changed.push(session);
      else if (listedAt - known.listed_at < notedAgainMs) continue;
      news.rows.push(row);
    }
    await setImmediate();
  }
  return news;
}

/** Notes what is news. Throws what the database throws. */
export async function noteNews(db: Kysely<Schema>, { rows }: News): Promise<void> {
  for (const some of piecesOf(rows, perStatement, (row) => row)) {
    await writeKnown(db, some);
    await setImmediate();
  }
}

/** Notes what is news of listed sessions, and answers those that were not known or have changed. Throws as `newsOf`. */
export async function noteKnown(db: Kysely<Schema>, origin: string, listed: readonly Session[], listedAt: number): Promise<Session[]> {
  const news = await newsOf(db, origin, listed, listedAt);
  await noteNews(db, news);
  return news.changed;
}
