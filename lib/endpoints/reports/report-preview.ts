import { madeReportAnswer } from '@/lib/domain/answers/report-answer';
import { endpoint } from '@/lib/endpoints/endpoint';
import { reportBody } from './report-body';

export const postReportPreview = endpoint({
  method: 'POST',
  path: '/api/reports/preview',
  name: 'previewReport',
  tag: 'Report links',
  summary: 'Makes a preview that only its maker opens',
  description: 'It is gone after 15 minutes.',
  caller: 'admin',
  body: reportBody,
  status: 201,
  answer: madeReportAnswer,
  asksProvider: true,
  refusals: [404],
});
