import { trendsAnswer } from '@/lib/domain/answers/trends-answer';
import { endpoint } from '@/lib/endpoints/endpoint';

export const getTrends = endpoint({
  method: 'GET',
  path: '/api/sources/{source}/trends',
  name: 'trends',
  tag: 'Sessions',
  summary: 'The last four weeks of a source beside the four before, and what needs a look',
  description: 'Of what is known here: the provider is not asked for it. Figures that have nothing to stand on are null.',
  caller: 'reader',
  answer: trendsAnswer,
  asksProvider: true,
});
