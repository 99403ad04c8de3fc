import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { callerOf } from '@/lib/client-address';
import { noteAct } from '@/lib/db/audit';
import { type Database, database } from '@/lib/db/database';
import type { Schema } from '@/lib/db/schema';
import type { Limit } from '@/lib/db/throttle';
import { env } from '@/lib/env';
import { RequestError, unknownRoute } from '@/lib/request-error';
import { digest } from './digest';
import { insertMember } from './member-store';
import { hashOfPassword } from './password-work';
import { noteSetUp } from './set-up-note';
import { consumeTry } from './tries';
import { trustedOrigins } from './trusted-origins';

const tries: Limit = { name: 'setup address', points: 10, durationMs: 15 * 60_000 };
const hashOfCode = (code: string) => digest(code.trim());

/**
 * Whether the first admin exists: then nobody can set Rollcall up again, whatever happens to that admin. Always true in
 * the demo.
 */
export async function isSetUp(): Promise<boolean> {
  const setUp = env().demo || (await (await database()).selectFrom('first_admin').select('id').executeTakeFirst()) !== undefined;
  if (setUp) noteSetUp();
  return setUp;
}

/** Says that the first admin is being made; `false` when somebody else was first. */
async function claim(db: Kysely<Schema>): Promise<boolean> {
  const claimed = await db
    .insertInto('first_admin')
    .values({ id: 'first', made_at: Date.now() })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return claimed !== undefined;
}

async function makeFirstAdmin(db: Database, given: { name: string; email: string; password: string }, who: string): Promise<boolean> {
  const passwordHash = await hashOfPassword(given.password, { who, rank: 0 });
  const made = await db.transaction().execute(async (transaction) => {
    if (!(await claim(transaction))) return false;
    const id = await insertMember(transaction, { ...given, role: 'admin', passwordHash });
    await noteAct(transaction, { userId: id }, 'member-joined', { member: id, role: 'admin' });
    await transaction.deleteFrom('setup_code').execute();
    return true;
  });
  noteSetUp();
  return made;
}

/**
 * Makes at the start the admin that the environment names, or prints a one-time code for `/setup` on standard output,
 * which ends the codes of earlier starts. Does nothing in the demo and once there has been an admin. Throws what the
 * database throws.
 */
export async function prepareFirstAdmin(): Promise<void> {
  const { admin } = env();
  if (await isSetUp()) return;
  const db = await database();
  if (admin !== null) {
    await makeFirstAdmin(db, { name: admin.email.split('@')[0] ?? '', ...admin }, 'the environment');
    return;
  }
  const code = randomBytes(15).toString('base64url');
  await db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('setup_code').execute();
    await transaction
      .insertInto('setup_code')
      .values({ hash: hashOfCode(code), created_at: Date.now() })
      .execute();
  });
  process.stdout.write(`Nobody can sign in yet. Make the first admin at ${trustedOrigins()[0]}/setup with the one-time code ${code}\n`);
}

/** Throws a 404 once the first admin exists. */
export async function requireNotSetUp(): Promise<void> {
  if (await isSetUp()) throw unknownRoute();
}

/**
 * Makes the first admin. Throws a 404 once there has been one, a 403 for a wrong code, 429 and 503 for too many of
 * them. The code is too long to be guessed: the right one counts however many wrong ones others have sent from the same
 * network.
 */
export async function setUp(request: Request, given: { code: string; name: string; email: string; password: string }): Promise<void> {
  await requireNotSetUp();
  const { network } = callerOf(request);
  const db = await database();
  // Instances that start at once may each leave a code: the newest counts.
  const newest = await db.selectFrom('setup_code').select('hash').orderBy('created_at', 'desc').orderBy('hash').limit(1).executeTakeFirst();
  if (newest?.hash !== hashOfCode(given.code)) {
    await consumeTry(tries, network);
    throw new RequestError(403, 'wrong_code', 'This is not the code. The server printed it when it last started.');
  }
  if (!(await makeFirstAdmin(db, given, network))) throw unknownRoute();
}
