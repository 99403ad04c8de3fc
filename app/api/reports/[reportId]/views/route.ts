import { requireAdmin } from '@/lib/access/access';
import { noSuchReport } from '@/lib/access/report-making';
import { handler } from '@/lib/http/handler';
import { parseQuery } from '@/lib/http/parse-query';
import { pageQuery } from '@/lib/http/query-parts';
import { refuseMethod } from '@/lib/http/refuse-method';
import { ok } from '@/lib/http/responses';
import { findReport } from '@/lib/reports/report-store';
import { listViews } from '@/lib/reports/view-log';

export const GET = handler<{ reportId: string }>(async (request, { reportId }) => {
  await requireAdmin(request);
  const { page, perPage } = parseQuery(request, pageQuery);
  if ((await findReport(reportId)) === null) throw noSuchReport();
  return ok({ ...(await listViews(reportId, page, perPage)), page, perPage, asOf: new Date().toISOString() });
});

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };
