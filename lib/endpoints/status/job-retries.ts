import { endpoint } from '@/lib/endpoints/endpoint';

export const postJobRetries = endpoint({
  method: 'POST',
  path: '/api/status/retries',
  name: 'retryJobs',
  tag: 'Server',
  summary: 'Has everything that was given up tried again',
  caller: 'admin',
  status: 204,
  answer: null,
});
