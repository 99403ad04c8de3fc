import type { PeopleAnswer } from '@/lib/domain/answers/access-answer';
import { countReportsByMaker, settleReportsOf } from '@/lib/reports/maker';
import type { SignIn } from './current-sign-in';
import { listInvitations } from './invitations';
import { listMembers, removeMember } from './members';

/** Everybody who can sign in or was invited, with how many report links each has that still work. */
export async function readPeople(): Promise<PeopleAnswer> {
  const [members, invitations, reports] = await Promise.all([listMembers(), listInvitations(), countReportsByMaker()]);
  const items = members.map((member) => ({ ...member, reports: reports.get(member.id) ?? 0 }));
  return { items, invitations, asOf: new Date().toISOString() };
}

/** Removes somebody; their report links are revoked, or go over to the admin who removes them. Throws as `removeMember`. */
export async function removePerson(id: string, by: SignIn, reports: 'revoke' | 'takeOver'): Promise<void> {
  await removeMember(id, () => settleReportsOf(id, reports === 'revoke' || id === by.userId ? 'revoke' : { takeOver: by.userId }));
}
