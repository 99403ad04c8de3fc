import type { Kysely } from 'kysely';

/** People, their sign-ins and their API tokens. */
export async function up(_db: Kysely<unknown>): Promise<void> {}
