import { requireReader } from '@/lib/access/access';
import { requestedSession, type SessionParams } from '@/lib/access/requested';
import { timelineJson } from '@/lib/domain/answers/to-timeline-columns';
import { handler } from '@/lib/http/handler';
import { toListQuery, toSpan } from '@/lib/http/list-query';
import { parseQuery } from '@/lib/http/parse-query';
import { timelineQuery } from '@/lib/http/query-schemas';
import { refuseMethod } from '@/lib/http/refuse-method';
import { okText } from '@/lib/http/responses';
import { readListed } from '@/lib/sessions/listed-session';

export const GET = handler<SessionParams>(async (request, params) => {
  await requireReader(request);
  const { provider, sessionId } = await requestedSession(params);
  const { lanes, zoom, ...query } = parseQuery(request, timelineQuery);
  const { record, counted } = await readListed(provider, sessionId, query);
  return okText(timelineJson(counted.columnsJson(lanes === 'all' ? toListQuery(query) : null, toSpan(zoom)), record));
});

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };
