import { membersAnswer } from '@/lib/domain/answers/access-answer';
import { endpoint } from '@/lib/endpoints/endpoint';
import { pageQuery } from '@/lib/http/query-parts';

export const getMembers = endpoint({
  method: 'GET',
  path: '/api/members',
  name: 'members',
  tag: 'Members',
  summary: 'Who can sign in, and who was invited',
  caller: 'memberAdmin',
  query: pageQuery,
  answer: membersAnswer,
});
