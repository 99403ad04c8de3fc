import { requireReader } from '@/lib/access/access';
import { requestedMeetingFilter, requestedSource, type SourceParams } from '@/lib/access/requested';
import { handler } from '@/lib/http/handler';
import { toSessionListQuery } from '@/lib/http/list-query';
import { parseQuery } from '@/lib/http/parse-query';
import { sessionsQuery } from '@/lib/http/query-schemas';
import { refuseMethod } from '@/lib/http/refuse-method';
import { ok } from '@/lib/http/responses';
import { listSessions } from '@/lib/sessions/session-list';

export const GET = handler<SourceParams>(async (request, params) => {
  await requireReader(request);
  const provider = await requestedSource(params);
  const query = toSessionListQuery(parseQuery(request, sessionsQuery));
  return ok(await listSessions(provider, { ...query, ...requestedMeetingFilter(provider, query.meetingId) }));
});

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };
