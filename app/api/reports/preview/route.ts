import { makePreview } from '@/app/api/reports/report-making';
import { requireAdmin } from '@/lib/access/access';
import { handler } from '@/lib/http/handler';
import { readJson } from '@/lib/http/read-json';
import { refuseMethodBut } from '@/lib/http/refuse-method';
import { reportBody } from '@/lib/http/report-bodies';
import { created } from '@/lib/http/responses';

const refuse = refuseMethodBut('POST');

export const POST = handler(async (request) => {
  const who = await requireAdmin(request);
  return created(await makePreview(who, await readJson(request, reportBody)));
});

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT };
