import type { Kysely } from 'kysely';

/**
 * From now on only a hash of a sign-in's secret is kept in `sign_in.token`. What was kept before was the secret itself,
 * so all of them end: everybody signs in again.
 */
export async function up(db: Kysely<{ sign_in: { token: string } }>): Promise<void> {
  await db.deleteFrom('sign_in').execute();
}
