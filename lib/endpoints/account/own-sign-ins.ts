import { endpoint } from '@/lib/endpoints/endpoint';

export const deleteOwnSignIns = endpoint({
  method: 'DELETE',
  path: '/api/account/sign-ins',
  name: 'signOutEverywhere',
  tag: 'Account',
  summary: "Signs out in all browsers and revokes one's API tokens",
  caller: 'member',
  status: 204,
  answer: null,
});
