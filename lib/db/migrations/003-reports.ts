import type { Kysely } from 'kysely';

/** Report links. */
export async function up(_db: Kysely<unknown>): Promise<void> {}
