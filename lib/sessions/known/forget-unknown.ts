import type { Database } from '@/lib/db/database';

/** Forgets a listed session that the provider does not know any more, unless it is archived. Throws what the database throws. */
export async function forgetUnknown(db: Database, origin: string, sessionId: string): Promise<void> {
  await db
    .deleteFrom('known_session')
    .where('origin', '=', origin)
    .where('session_id', '=', sessionId)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('archived_session').select('session_id').where('origin', '=', origin).where('session_id', '=', sessionId))),
    )
    .execute();
}
