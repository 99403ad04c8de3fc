import { requireReader } from '@/lib/access/access';
import { requestedSource, type SourceParams } from '@/lib/access/requested';
import { toMeetingsAnswer } from '@/lib/domain/answers/to-meeting-item';
import { handler } from '@/lib/http/handler';
import { parseQuery } from '@/lib/http/parse-query';
import { meetingsQuery } from '@/lib/http/query-schemas';
import { refuseMethod } from '@/lib/http/refuse-method';
import { ok } from '@/lib/http/responses';
import { listMeetings } from '@/lib/sessions/meeting-list';

export const GET = handler<SourceParams>(async (request, params) => {
  await requireReader(request);
  const provider = await requestedSource(params);
  const query = parseQuery(request, meetingsQuery);
  return ok(toMeetingsAnswer(await listMeetings(provider, query), query));
});

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };
