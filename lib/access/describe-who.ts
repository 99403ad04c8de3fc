import { passwordHashOf } from '@/lib/accounts/members';
import { database } from '@/lib/db/database';
import type { MeAnswer } from '@/lib/domain/answers/access-answer';
import { severeProblems } from '@/lib/status/watch-problems';
import type { Who } from './access';

/** What somebody may know about themselves. */
export async function describeWho({ kind, userId }: Who): Promise<MeAnswer> {
  const demo = kind === 'demo';
  const nobody = { id: null, name: null, email: null, role: null, demo, canShare: demo, hasPassword: false, problems: [] };
  if (userId === null) return nobody;
  const db = await database();
  const member = await db.selectFrom('member').select(['id', 'name', 'email', 'role']).where('id', '=', userId).executeTakeFirst();
  if (!member) return nobody;
  const isAdmin = kind === 'admin';
  const problems = isAdmin ? severeProblems() : [];
  return { ...member, demo, canShare: isAdmin, hasPassword: (await passwordHashOf(userId)) !== null, problems };
}
