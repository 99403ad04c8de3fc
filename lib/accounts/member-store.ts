import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Schema } from '@/lib/db/schema';
import type { Role } from './admission';

interface NewMember {
  name: string;
  /** As `emailAddress` writes it. */
  email: string;
  role: Role;
  passwordHash: string;
}

/**
 * Adds a member with a password, the way better-auth would. The e-mail counts as verified: an admin or the operator
 * vouches for it.
 */
export async function insertMember(db: Kysely<Schema>, { name, email, role, passwordHash }: NewMember): Promise<string> {
  const id = randomUUID();
  const now = new Date().toISOString();
  const stamps = { created_at: now, updated_at: now };
  await db
    .insertInto('member')
    .values({ id, name, email, email_verified: 1, image: null, role, ...stamps })
    .execute();
  await db
    .insertInto('sign_in_method')
    .values({ id: randomUUID(), account_id: id, provider_id: 'credential', user_id: id, password: passwordHash, ...stamps })
    .execute();
  return id;
}
