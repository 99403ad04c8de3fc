import type { z } from 'zod';
import { parseQuery } from '@/lib/http/parse-query';
import type { OpenReport } from '@/lib/reports/open-report';
import { type ReportReading, readReport } from '@/lib/reports/read-report';
import type { CountSwitches } from '@/lib/sessions/count-options';
import { noReport } from './recipient';

/** What a recipient asked for, and the report's session to answer it from. Throws a 400 for a query that is wrong, and the one 404 when there is no session any more. */
export async function readAsRecipient<Schema extends z.ZodObject<{ [Switch in keyof CountSwitches]: z.ZodType<CountSwitches[Switch]> }>>(
  request: Request,
  report: OpenReport,
  schema: Schema,
): Promise<{ query: z.infer<Schema>; reading: ReportReading }> {
  const query = parseQuery(request, schema);
  const reading = await readReport(report, query);
  if (reading === null) throw noReport();
  return { query, reading };
}
