import { endpoint } from '@/lib/endpoints/endpoint';

export const deleteMemberSignIns = endpoint({
  method: 'DELETE',
  path: '/api/members/{memberId}/sign-ins',
  name: 'signMemberOut',
  tag: 'Members',
  summary: 'Signs somebody out in all browsers and revokes their API tokens',
  caller: 'memberAdmin',
  status: 204,
  answer: null,
});
