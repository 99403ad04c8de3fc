import type { Database } from '@/lib/db/database';
import { defaultCountOptions as options } from '@/lib/domain/testing/default-count-options';
import { toPersonRow } from '@/lib/sessions/archive/archive-rows';
import { readArchivedSession } from '@/lib/sessions/archive/archived-session';
import { sessionsWithPeopleDue } from '@/lib/sessions/archive/people/write-people';
import { countRecord } from '@/lib/sessions/counting/counted-session';
import { hasContent } from '@/lib/sessions/reading/content-hash';

/** The people of a session as they are archived, and as they should be by its record. */
function peopleOf(db: Database, origin: string, sessionId: string) {
  return db
    .selectFrom('archived_person')
    .selectAll()
    .where('origin', '=', origin)
    .where('session_id', '=', sessionId)
    .orderBy('person_id')
    .execute();
}

const inOrder = (rows: { person_id: string }[]) => rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();

/**
 * Every archived session by id, with the title it was kept under; throws when one is not whole: record, hash, figures
 * and people must agree, unless a job says that the people are still to be written.
 */
export async function checkArchive(db: Database, origin: string): Promise<Map<string, string | null>> {
  const rows = await db.selectFrom('archived_session').selectAll().where('origin', '=', origin).execute();
  const due = new Set(await sessionsWithPeopleDue(db, origin));
  for (const row of rows) {
    const kept = await readArchivedSession(db, origin, row.session_id);
    if (kept === null) throw new Error(`${row.session_id} has a row but no record.`);
    if (!hasContent(kept.record, row.content_hash)) throw new Error(`${row.session_id} is not what its hash says.`);
    const { count } = countRecord(kept.record, kept.idForm, options);
    const people = count.people.map((person) => ({ origin, session_id: row.session_id, ...toPersonRow(person) }));
    const archived = await peopleOf(db, origin, row.session_id);
    if (!due.has(row.session_id) && inOrder(archived).join() !== inOrder(people).join())
      throw new Error(`${row.session_id} has not the people of its record.`);
    if (row.people !== count.summary.people) throw new Error(`${row.session_id} has not the figures of its record.`);
  }
  const known = await db.selectFrom('archived_person').select('session_id').distinct().where('origin', '=', origin).execute();
  const strays = known.filter(({ session_id }) => rows.every((row) => row.session_id !== session_id));
  if (strays.length > 0) throw new Error(`${strays.length} sessions have people but no row.`);
  return new Map(rows.map((row) => [row.session_id, row.title]));
}
