import { type Kysely, sql } from 'kysely';

/** What older versions kept of addresses is cut once, by the worker. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const now = Date.now();
  await sql`insert into job (kind, key, priority, due, tries, state, created_at)
    select 'trim-addresses', '', 1, cast(${now} as bigint), 0, 'waiting', cast(${now} as bigint)
    where exists (select 1 from archived_report where filter in ('ip_information', 'events'))`.execute(db);
}
