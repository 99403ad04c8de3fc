import { reportAnswer } from '@/lib/domain/answers/report-answer';
import { endpoint } from '@/lib/endpoints/endpoint';
import { reportChangeBody } from './report-body';

const one = { path: '/api/reports/{reportId}', tag: 'Report links', caller: 'admin' } as const;

export const getReport = endpoint({ ...one, method: 'GET', name: 'report', summary: 'One report link', answer: reportAnswer });

export const patchReport = endpoint({
  ...one,
  method: 'PATCH',
  name: 'changeReport',
  summary: 'Changes a link',
  body: reportChangeBody,
  answer: reportAnswer,
});

export const deleteReport = endpoint({
  ...one,
  method: 'DELETE',
  name: 'revokeReport',
  summary: 'Revokes a link for good',
  status: 204,
  answer: null,
});
