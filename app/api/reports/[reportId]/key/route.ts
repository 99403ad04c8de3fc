import { noSuchReport, toMadeAnswer } from '@/app/api/reports/report-making';
import { requireAdmin } from '@/lib/access/access';
import { handler } from '@/lib/http/handler';
import { refuseMethodBut } from '@/lib/http/refuse-method';
import { created } from '@/lib/http/responses';
import { pathId } from '@/lib/http/texts';
import { renewKey } from '@/lib/reports/report-store';

const refuse = refuseMethodBut('POST');

export const POST = handler<{ reportId: string }>(async (request, { reportId }) => {
  const who = await requireAdmin(request);
  const made = await renewKey(pathId(reportId, 'a report link'), who);
  if (made === null) throw noSuchReport();
  return created(toMadeAnswer(made));
});

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT };
