import type { Database } from '@/lib/db/database';
import { defaultThresholds } from '@/lib/domain/thresholds';
import { readArchivedSession } from '@/lib/sessions/archived-session';
import { contentHash } from '@/lib/sessions/content-hash';
import { countRecord } from '@/lib/sessions/counted-session';

const options = { thresholds: defaultThresholds, excludedRoles: [], rooms: 'all', counted: 'people', window: 'core' } as const;

/** Every archived session by id, with the title it was kept under; throws when one is not whole: record, hash and people must agree. */
export async function checkArchive(db: Database, origin: string): Promise<Map<string, string | null>> {
  const rows = await db.selectFrom('archived_session').selectAll().where('origin', '=', origin).execute();
  const people = await db
    .selectFrom('archived_person')
    .select(['session_id', ({ fn }) => fn.countAll<number>().as('people')])
    .where('origin', '=', origin)
    .groupBy('session_id')
    .execute();
  const peopleOf = new Map(people.map((row) => [row.session_id, row.people]));
  for (const row of rows) {
    const kept = await readArchivedSession(db, origin, row.session_id);
    if (kept === null) throw new Error(`${row.session_id} has a row but no record.`);
    if (contentHash(kept.record) !== row.content_hash) throw new Error(`${row.session_id} is not what its hash says.`);
    const { count } = countRecord(kept.record, kept.idShape, options);
    if (peopleOf.get(row.session_id) !== count.people.length) throw new Error(`${row.session_id} has not the people of its record.`);
    if (row.people !== count.summary.people) throw new Error(`${row.session_id} has not the figures of its record.`);
    peopleOf.delete(row.session_id);
  }
  if (peopleOf.size > 0) throw new Error(`${peopleOf.size} sessions have people but no row.`);
  return new Map(rows.map((row) => [row.session_id, row.title]));
}
