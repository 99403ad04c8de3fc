import { madeReportAnswer, makingLine, reportsAnswer } from '@/lib/domain/answers/report-answer';
import { endpoint } from '@/lib/endpoints/endpoint';
import { pageQuery } from '@/lib/http/query-parts';
import { reportBody } from './report-body';

const all = { path: '/api/reports', tag: 'Report links', caller: 'admin' } as const;

export const getReports = endpoint({
  ...all,
  method: 'GET',
  name: 'reports',
  summary: 'All report links',
  query: pageQuery,
  answer: reportsAnswer,
});

export const postReport = endpoint({
  ...all,
  method: 'POST',
  name: 'makeReport',
  summary: 'Makes a report link to a session; of a frozen one, reads what is missing of quality, device and place first',
  body: reportBody,
  status: 201,
  answer: madeReportAnswer,
  lines: makingLine,
  asksProvider: true,
  refusals: [404, 409, 429],
});
