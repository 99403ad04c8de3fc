import type { Database } from '@/lib/db/database';
import { pack } from '@/lib/sessions/archive/archive-content';
import older from '@/lib/sessions/archive/fixtures/older-records.json';

/**
 * Sessions as releases wrote them before events had a kind: the rows of the database, what the record held, and what
 * was counted of it. Their programs wrote the file; it is never made anew.
 */
export const olderRecords = older;
export type OlderRecord = (typeof older)[number];

/** Puts a session into the database as the release before wrote it. */
export async function writeOlder(db: Database, { row, people, content }: OlderRecord): Promise<{ origin: string; session_id: string }> {
  const key = { origin: row.origin, session_id: row.session_id };
  await db.insertInto('archived_session').values(row).execute();
  await db
    .insertInto('archived_record')
    .values({ ...key, ...(await pack(content)) })
    .execute();
  for (const { state, verdict, ...person } of people) {
    await db
      .insertInto('archived_person')
      .values({ ...key, ...person, state: state as 'left', verdict: verdict as 'present' | null })
      .execute();
  }
  return key;
}
