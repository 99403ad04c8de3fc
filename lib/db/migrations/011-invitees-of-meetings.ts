import { type Kysely, sql } from 'kysely';

/**
 * How many were invited to a meeting, for lists, which unpack nothing. Rows of before get their number when they are
 * next read. The index holds all that lists need: a number that stands behind the packed list is costly to reach.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('archived_invitees').addColumn('meeting_id', 'text').execute();
  await db.schema.alterTable('archived_invitees').addColumn('invitees', 'integer').execute();
  await sql`update archived_invitees set meeting_id = (select meeting_id from archived_session
    where archived_session.origin = archived_invitees.origin and archived_session.session_id = archived_invitees.session_id)`.execute(db);
  await db.schema
    .createIndex('archived_invitees_meeting')
    .on('archived_invitees')
    .columns(['origin', 'meeting_id', 'read_at', 'invitees'])
    .execute();
}
