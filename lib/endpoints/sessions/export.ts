import { z } from 'zod';
import { exportAnswer } from '@/lib/domain/answers/export-answer';
import { exportFormats } from '@/lib/domain/export-format';
import { endpoint } from '@/lib/endpoints/endpoint';
import { locale, timeZone, yesOrNo } from '@/lib/http/query-parts';
import { peopleQuery } from './people-query';

/** Types of content of an export besides JSON. */
export const exportFiles = ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'] as const;

export const getExport = endpoint({
  method: 'GET',
  path: '/api/sources/{source}/sessions/{sessionId}/export',
  name: 'export',
  tag: 'Sessions',
  summary: 'The people of a session as a file: CSV, XLSX or JSON',
  caller: 'reader',
  query: peopleQuery.extend({
    format: z.enum(exportFormats).default('csv').meta({ description: 'What the file is.' }),
    timeZone: timeZone
      .default('UTC')
      .meta({ description: 'An IANA time zone, such as `Europe/Berlin`: times are written in UTC and in it.' }),
    locale: locale.optional().meta({
      description:
        'A language tag (BCP 47), such as `de-DE`, of the spreadsheet a CSV file is for: where it writes a decimal comma the file has one, and `;` between its fields.',
    }),
    head: yesOrNo.default(true).meta({ description: '`false` leaves out the lines that say what the file is.' }),
  }),
  answer: exportAnswer,
  files: exportFiles,
  asksProvider: true,
});
