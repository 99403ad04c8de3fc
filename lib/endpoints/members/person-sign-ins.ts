import { endpoint } from '@/lib/endpoints/endpoint';

export const deletePersonSignIns = endpoint({
  method: 'DELETE',
  path: '/api/people/{personId}/sign-ins',
  name: 'signPersonOut',
  tag: 'Members',
  summary: 'Signs somebody out in all browsers and revokes their API tokens',
  caller: 'memberAdmin',
  status: 204,
  answer: null,
});
