import { listInvitations } from '@/lib/accounts/invitations';
import { listMembers } from '@/lib/accounts/members';
import { pageOf } from '@/lib/domain/answers/page-of';
import type { Run } from '@/lib/endpoints/endpoint';
import { countReportsByMaker } from '@/lib/reports/maker';
import type { getMembers } from './members';

/**
 * A page of everybody who can sign in, with how many report links each has that still work, and whoever was invited.
 */
export const answerMembers: Run<typeof getMembers> = async ({ query }) => {
  const [members, invitations, reports] = await Promise.all([listMembers(), listInvitations(), countReportsByMaker()]);
  const people = members.map((member) => ({ ...member, reports: reports.get(member.id) ?? 0 }));
  return { ...pageOf(people, query), invitations };
};
