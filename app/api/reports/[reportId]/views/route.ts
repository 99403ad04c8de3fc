import { noSuchReport } from '@/app/api/reports/report-making';
import { requireAdmin } from '@/lib/access/access';
import { handler } from '@/lib/http/handler';
import { parseQuery } from '@/lib/http/parse-query';
import { pageQuery } from '@/lib/http/query-parts';
import { refuseMethod } from '@/lib/http/refuse-method';
import { ok } from '@/lib/http/responses';
import { pathId } from '@/lib/http/texts';
import { findReport } from '@/lib/reports/report-store';
import { listViews } from '@/lib/reports/view-log';

export const GET = handler<{ reportId: string }>(async (request, { reportId }) => {
  await requireAdmin(request);
  const id = pathId(reportId, 'a report link');
  const { page, perPage } = parseQuery(request, pageQuery);
  if ((await findReport(id)) === null) throw noSuchReport();
  return ok({ ...(await listViews(id, page, perPage)), page, perPage, asOf: new Date().toISOString() });
});

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };
