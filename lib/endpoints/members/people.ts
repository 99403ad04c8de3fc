import { peopleAnswer } from '@/lib/domain/answers/access-answer';
import { endpoint } from '@/lib/endpoints/endpoint';
import { pageQuery } from '@/lib/http/query-parts';

export const getPeople = endpoint({
  method: 'GET',
  path: '/api/people',
  name: 'people',
  tag: 'Members',
  summary: 'Who can sign in, and who was invited',
  caller: 'memberAdmin',
  query: pageQuery,
  answer: peopleAnswer,
});
