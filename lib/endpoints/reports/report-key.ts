import { madeReportAnswer } from '@/lib/domain/answers/report-answer';
import { endpoint } from '@/lib/endpoints/endpoint';

export const postReportKey = endpoint({
  method: 'POST',
  path: '/api/reports/{reportId}/key',
  name: 'renewReportKey',
  tag: 'Report links',
  summary: 'A new key for a link; the old one opens nothing any more',
  caller: 'admin',
  status: 201,
  answer: madeReportAnswer,
});
