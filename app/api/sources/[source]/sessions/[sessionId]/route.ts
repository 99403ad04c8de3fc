import { requireReader } from '@/lib/access/access';
import { requestedSession, type SessionParams } from '@/lib/access/requested';
import { toSessionAnswer } from '@/lib/domain/answers/to-session-answer';
import { handler } from '@/lib/http/handler';
import { parseQuery } from '@/lib/http/parse-query';
import { sessionQuery } from '@/lib/http/query-schemas';
import { refuseMethod } from '@/lib/http/refuse-method';
import { ok } from '@/lib/http/responses';
import { readCounted } from '@/lib/sessions/read-session';

export const GET = handler<SessionParams>(async (request, params) => {
  await requireReader(request);
  const { provider, sessionId } = await requestedSession(params);
  const query = parseQuery(request, sessionQuery);
  const { record, counted, freshness } = await readCounted(provider, sessionId, query);
  return ok(toSessionAnswer({ ...record, count: counted.count, freshness }));
});

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };
