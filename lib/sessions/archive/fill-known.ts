import { setImmediate } from 'node:timers/promises';
import type { Database } from '@/lib/db/database';
import type { Session } from '@/lib/domain/session';
import { toKnownRow, writeKnown } from './known-row';

const rowsPerSlice = 200;

/** Makes the first rows of known sessions that only the archive knows. Answers how many they were. */
async function fillSlice(db: Database): Promise<number> {
  const rows = await db
    .selectFrom('archived_session as archived')
    .leftJoin('known_session as known', (join) =>
      join.onRef('known.origin', '=', 'archived.origin').onRef('known.session_id', '=', 'archived.session_id'),
    )
    .select(['archived.origin', 'archived.session_id', 'archived.meeting_id', 'archived.title', 'archived.session', 'archived.read_at'])
    .where('known.session_id', 'is', null)
    .limit(rowsPerSlice)
    .execute();
  const known = rows.map(({ origin, session_id, meeting_id, title, session, read_at }) => {
    const listed = { ...(JSON.parse(session) as Session), id: session_id, meetingId: meeting_id, title };
    return toKnownRow(origin, listed, read_at);
  });
  await writeKnown(db, known);
  return rows.length;
}

const underWay = new WeakMap<Database, Promise<void>>();

async function fillAll(db: Database): Promise<void> {
  while ((await fillSlice(db)) > 0) await setImmediate();
}

/**
 * Lists what only the archive knows: sessions that a release from before archived. What was done stays when it breaks
 * off. Throws what the database throws.
 */
export function fillKnown(db: Database): Promise<void> {
  const known = underWay.get(db);
  if (known !== undefined) return known;
  const filling = fillAll(db).finally(() => underWay.delete(db));
  underWay.set(db, filling);
  return filling;
}
