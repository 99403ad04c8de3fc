import { z } from 'zod';
import { role } from '@/lib/domain/answers/access-answer';
import { endpoint } from '@/lib/endpoints/endpoint';

const one = {
  path: '/api/members/{memberId}',
  tag: 'Members',
  caller: 'memberAdmin',
  status: 204,
  answer: null,
  refusals: [409],
} as const;

export const patchMember = endpoint({
  ...one,
  method: 'PATCH',
  name: 'changeRole',
  summary: 'Changes a role',
  body: z.strictObject({ role }).meta({ id: 'RoleChange' }),
});

export const deleteMember = endpoint({
  ...one,
  method: 'DELETE',
  name: 'removeMember',
  summary: 'Removes somebody; their report links end or are taken over',
  query: z.object({
    reports: z.enum(['revoke', 'takeOver']).default('revoke').meta({ description: 'What becomes of the report links that they made.' }),
  }),
});
