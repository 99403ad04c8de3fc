import { z } from 'zod';
import { auditAnswer } from '@/lib/domain/answers/audit-answer';
import { endpoint } from '@/lib/endpoints/endpoint';
import { pageQuery } from '@/lib/http/query-parts';

export const getAudit = endpoint({
  method: 'GET',
  path: '/api/audit',
  name: 'audit',
  tag: 'Audit',
  summary: 'Who did what, the newest first; as a CSV file all of it',
  caller: 'memberAdmin',
  query: pageQuery.extend({ format: z.enum(['json', 'csv']).default('json').meta({ description: 'A page, or a file of everything.' }) }),
  answer: auditAnswer,
  files: ['text/csv'],
});
