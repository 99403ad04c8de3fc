import { digest } from '@/lib/accounts/digest';
import type { Database } from '@/lib/db/database';

const day = '2026-01-01T00:00:00.000Z';
const stamps = { created_at: day, updated_at: day };

const tokenOf = (id: string) => `rc_${id.padEnd(43, '0')}`;

/** Somebody with a way to sign in, a browser that is signed in, and an API token. */
export async function addMember(db: Database, id: string, role: 'admin' | 'viewer' = 'viewer'): Promise<void> {
  const email = `${id}@example.org`;
  await db
    .insertInto('member')
    .values({ id, name: id, email, email_verified: 1, image: null, role, ...stamps })
    .execute();
  const method = { id: `method-${id}`, account_id: id, provider_id: 'credential', user_id: id, password: `hash-${id}`, ...stamps };
  await db.insertInto('sign_in_method').values(method).execute();
  await db
    .insertInto('sign_in')
    .values({ id, user_id: id, token: `cookie-${id}`, expires_at: '2100-01-01', ...stamps })
    .execute();
  await db
    .insertInto('api_token')
    .values({ id, user_id: id, name: id, hash: digest(tokenOf(id)), created_at: 1 })
    .execute();
}

/** A report link with a frozen copy and a number for one of its people. */
export async function addReport(db: Database, id: string, kind: 'link' | 'preview' = 'link'): Promise<void> {
  const session = { source: 's', origin: 'o', session_id: 'x' };
  const settings = { include: '{}', fields: '{}', names: 'full' as const, mode: 'frozen' as const, time_zone: 'UTC' };
  const counts = { password_version: 1, wrong_guesses: 0, opens: 0, created_at: 1, expires_at: 9e12 };
  const row = { id, kind, key_hash: `key-${id}`, salt: 'salt', state: 'active' as const, ...session, ...settings, ...counts };
  await db.insertInto('report').values(row).execute();
  await db
    .insertInto('report_record')
    .values({ report_id: id, id_shape: 'uuid', encoding: 'none', content: new Uint8Array(3) })
    .execute();
  await db.insertInto('report_pseudonym').values({ report_id: id, person: 'p', number: 1 }).execute();
  await db
    .insertInto('report_unlock')
    .values({ hash: `unlock-${id}`, report_id: id, password_version: 1, expires_at: 9e12 })
    .execute();
}

/** A database as an installation has it: Ada the admin, Bo and Cy, two links, work that waits. */
export async function fillInstallation(db: Database, madeAt = 1): Promise<void> {
  await db.insertInto('first_admin').values({ id: 'first', made_at: madeAt }).execute();
  await addMember(db, 'ada', 'admin');
  await addMember(db, 'bo', 'admin');
  await addMember(db, 'cy');
  await addReport(db, 'link-1');
  await addReport(db, 'link-2');
  await addReport(db, 'preview', 'preview');
  const invitation = { email: 'di@example.org', role: 'viewer' as const, hash: 'h', created_at: 1, expires_at: 9e12 };
  await db
    .insertInto('invitation')
    .values({ id: 'di', ...invitation })
    .execute();
  const job = { priority: 1, due: 1, tries: 3, state: 'given-up' as const, error: 'no', created_at: 1 };
  for (const kind of ['message-mail', 'read'])
    await db
      .insertInto('job')
      .values({ kind, key: 'a', ...job })
      .execute();
  await db.insertInto('lease').values({ name: 'worker', holder: 'h', token: 7, until: 9e12 }).execute();
  await db.insertInto('account').values({ account: 'a', version: 1, state: '{}' }).execute();
}
