import { requireReader } from '@/lib/access/access';
import { requestedSession, type SessionParams } from '@/lib/access/requested';
import { toSessionAnswer } from '@/lib/domain/answers/to-session-answer';
import { handler } from '@/lib/http/handler';
import { parseQuery } from '@/lib/http/parse-query';
import { sessionQuery } from '@/lib/http/query-schemas';
import { refuseMethod } from '@/lib/http/refuse-method';
import { ok } from '@/lib/http/responses';
import { readInvitedFigures } from '@/lib/sessions/invited-people';
import { readCounted } from '@/lib/sessions/read-session';

export const GET = handler<SessionParams>(async (request, params) => {
  await requireReader(request);
  const { provider, sessionId } = await requestedSession(params);
  const query = parseQuery(request, sessionQuery);
  const read = await readCounted(provider, sessionId, query);
  const { record, counted, freshness } = read;
  const invited = await readInvitedFigures({ provider, sessionId, read });
  return ok(toSessionAnswer({ ...record, count: counted.count, freshness, invited }));
});

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };
