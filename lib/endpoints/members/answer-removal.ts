import { removeMember } from '@/lib/accounts/members';
import type { Run } from '@/lib/endpoints/endpoint';
import { releaseReportsOf } from '@/lib/reports/maker';
import type { deleteMember } from './member';

/** Removes somebody; their report links are revoked, or go over to the admin who removes them. */
export const answerRemoval: Run<typeof deleteMember> = ({ who: by, params: { memberId: id }, query: { reports } }) =>
  removeMember(id, by, () => releaseReportsOf(id, reports === 'revoke' || id === by.userId ? 'revoke' : { takeOver: by.userId }, by));
