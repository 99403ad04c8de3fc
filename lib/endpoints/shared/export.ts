import { sharedExportAnswer } from '@/lib/domain/answers/register-answer';
import { endpoint } from '@/lib/endpoints/endpoint';
import { exportFiles, getExport } from '@/lib/endpoints/sessions/export';
import { timeZone } from '@/lib/http/query-parts';
import { shared } from './shared';

export const getSharedExport = endpoint({
  ...shared,
  path: '/api/r/{reportId}/export',
  name: 'sharedExport',
  summary: 'The people of a report as a file: CSV, XLSX or JSON',
  shows: ({ exports }) => exports,
  query: getExport.query.extend({
    timeZone: timeZone.optional().meta({
      description: "An IANA time zone, such as `Europe/Berlin`: times are written in UTC and in it; the report's own unless told.",
    }),
  }),
  answer: sharedExportAnswer,
  files: exportFiles,
});
