import { endpoint } from '@/lib/endpoints/endpoint';

export const postSignOut = endpoint({
  method: 'POST',
  path: '/api/auth/sign-out',
  name: 'signOut',
  tag: 'Account',
  summary: 'Signs out in this browser',
  caller: 'member',
  status: 204,
  answer: null,
});
