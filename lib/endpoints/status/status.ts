import { statusAnswer } from '@/lib/domain/answers/status-answer';
import { endpoint } from '@/lib/endpoints/endpoint';

export const getStatus = endpoint({
  method: 'GET',
  path: '/api/status',
  name: 'status',
  tag: 'Server',
  summary: 'How the installation is: what is wrong, calls, the worker, the database',
  caller: 'admin',
  answer: statusAnswer,
});
