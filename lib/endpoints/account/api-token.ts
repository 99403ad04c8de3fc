import { endpoint } from '@/lib/endpoints/endpoint';

export const deleteApiToken = endpoint({
  method: 'DELETE',
  path: '/api/tokens/{tokenId}',
  name: 'revokeApiToken',
  tag: 'Account',
  summary: 'Revokes an API token',
  caller: 'member',
  status: 204,
  answer: null,
});
