import type { SignIn } from '@/lib/accounts/current-sign-in';
import { listInvitations } from '@/lib/accounts/invitations';
import { listMembers, removeMember } from '@/lib/accounts/members';
import type { PeopleAnswer } from '@/lib/domain/answers/access-answer';
import { type AskedPage, pageOf } from '@/lib/domain/answers/page-of';
import { countReportsByMaker, settleReportsOf } from '@/lib/reports/maker';

/** A page of everybody who can sign in, with how many report links each has that still work, and whoever was invited. */
export async function readPeople(asked: AskedPage): Promise<PeopleAnswer> {
  const [members, invitations, reports] = await Promise.all([listMembers(), listInvitations(), countReportsByMaker()]);
  const people = members.map((member) => ({ ...member, reports: reports.get(member.id) ?? 0 }));
  return { ...pageOf(people, asked), invitations };
}

/** Removes somebody; their report links are revoked, or go over to the admin who removes them. Throws as `removeMember`. */
export async function removePerson(id: string, by: SignIn, reports: 'revoke' | 'takeOver'): Promise<void> {
  await removeMember(id, by, () => settleReportsOf(id, reports === 'revoke' || id === by.userId ? 'revoke' : { takeOver: by.userId }));
}
