import { reportViewsAnswer } from '@/lib/domain/answers/report-answer';
import { endpoint } from '@/lib/endpoints/endpoint';
import { pageQuery } from '@/lib/http/query-parts';

export const getReportViews = endpoint({
  method: 'GET',
  path: '/api/reports/{reportId}/views',
  name: 'reportViews',
  tag: 'Report links',
  summary: 'What was done with a link lately, the newest first',
  caller: 'admin',
  query: pageQuery,
  answer: reportViewsAnswer,
});
