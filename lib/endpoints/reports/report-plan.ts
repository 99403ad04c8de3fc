import { reportPlanAnswer } from '@/lib/domain/answers/report-answer';
import { endpoint } from '@/lib/endpoints/endpoint';
import { reportBody } from './report-body';

export const postReportPlan = endpoint({
  method: 'POST',
  path: '/api/reports/plan',
  name: 'planReport',
  tag: 'Report links',
  summary: 'What making a link would read of the provider first; reads nothing of it',
  caller: 'admin',
  body: reportBody,
  answer: reportPlanAnswer,
  asksProvider: true,
  refusals: [404],
});
