import { noSuchReport } from '@/app/api/reports/report-making';
import { requireAdmin } from '@/lib/access/access';
import { handler } from '@/lib/http/handler';
import { readJson } from '@/lib/http/read-json';
import { refuseMethodBut } from '@/lib/http/refuse-method';
import { reportChangeBody } from '@/lib/http/report-bodies';
import { done, ok } from '@/lib/http/responses';
import { pathId } from '@/lib/http/texts';
import { changeReport, findReport, revokeReport } from '@/lib/reports/report-store';

interface Params {
  reportId: string;
}

const refuse = refuseMethodBut('GET', 'PATCH', 'DELETE');

export const GET = handler<Params>(async (request, { reportId }) => {
  await requireAdmin(request);
  const report = await findReport(pathId(reportId, 'a report link'));
  if (report === null) throw noSuchReport();
  return ok({ report });
});

export const PATCH = handler<Params>(async (request, { reportId }) => {
  const who = await requireAdmin(request);
  const report = await changeReport(pathId(reportId, 'a report link'), who, await readJson(request, reportChangeBody));
  if (report === null) throw noSuchReport();
  return ok({ report });
});

export const DELETE = handler<Params>(async (request, { reportId }) => {
  await requireAdmin(request);
  if (!(await revokeReport(pathId(reportId, 'a report link')))) throw noSuchReport();
  return done();
});

export { refuse as POST, refuse as PUT };
