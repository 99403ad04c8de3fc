import { requireAdmin } from '@/lib/access/access';
import { createdInTime } from '@/lib/http/created-in-time';
import { handler } from '@/lib/http/handler';
import { parseQuery } from '@/lib/http/parse-query';
import { pageQuery } from '@/lib/http/query-parts';
import { readJson } from '@/lib/http/read-json';
import { refuseMethodBut } from '@/lib/http/refuse-method';
import { reportBody } from '@/lib/http/report-bodies';
import { ok } from '@/lib/http/responses';
import { listReports } from '@/lib/reports/report-store';
import { makeReport } from './report-making';

const refuse = refuseMethodBut('GET', 'POST');

export const GET = handler(async (request) => {
  await requireAdmin(request);
  const { page, perPage } = parseQuery(request, pageQuery);
  return ok({ ...(await listReports(page, perPage)), page, perPage, asOf: new Date().toISOString() });
});

export const POST = handler(async (request, _params, requestId) => {
  const who = await requireAdmin(request);
  const body = await readJson(request, reportBody);
  return createdInTime(request, requestId, (waiting) => makeReport(who, body, waiting));
});

export { refuse as DELETE, refuse as PATCH, refuse as PUT };
