import { endpoint } from '@/lib/endpoints/endpoint';

export const postSeenRestore = endpoint({
  method: 'POST',
  path: '/api/status/restore',
  name: 'acknowledgeRestore',
  tag: 'Server',
  summary: 'Says that an admin has looked at what a backup brought back; API tokens work again',
  caller: 'admin',
  status: 204,
  answer: null,
});
