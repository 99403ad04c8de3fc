import { requireReader } from '@/lib/access/access';
import { requestedSession, requireInvitees, type SessionParams } from '@/lib/access/requested';
import { toSessionInviteesAnswer } from '@/lib/domain/answers/to-invitees-answer';
import { handler } from '@/lib/http/handler';
import { parseQuery } from '@/lib/http/parse-query';
import { sessionInviteesQuery } from '@/lib/http/query-schemas';
import { refuseMethod } from '@/lib/http/refuse-method';
import { ok } from '@/lib/http/responses';
import { notFound } from '@/lib/request-error';
import { ordinarily } from '@/lib/sessions/counting/count-options';
import { readInvited } from '@/lib/sessions/invited-people';
import { readWholeCounted } from '@/lib/sessions/read-session';

export const GET = handler<SessionParams>(async (request, params) => {
  await requireReader(request);
  const { provider, sessionId } = await requestedSession(params);
  requireInvitees(provider);
  const query = parseQuery(request, sessionInviteesQuery);
  const read = await readWholeCounted(provider, sessionId, ordinarily);
  const invited = await readInvited({ provider, sessionId, read });
  if (invited === null)
    throw notFound('no_meeting', 'The provider does not know the meeting of this session, so who was invited cannot be told.');
  const { record, counted, freshness } = read;
  const { progress, incomplete } = record;
  return ok(toSessionInviteesAnswer(invited, { ...query, asOf: counted.count.asOf, freshness, progress, incomplete }));
});

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };
