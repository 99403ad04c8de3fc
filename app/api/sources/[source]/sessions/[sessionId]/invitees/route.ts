import { requireReader } from '@/lib/access/access';
import { requestedSession, requireInvitees, type SessionParams } from '@/lib/access/requested';
import { toSessionInviteesAnswer } from '@/lib/domain/answers/to-invitees-answer';
import { matchInvitees } from '@/lib/domain/match-invitees';
import { handler } from '@/lib/http/handler';
import { parseQuery } from '@/lib/http/parse-query';
import { sessionInviteesQuery } from '@/lib/http/query-schemas';
import { refuseMethod } from '@/lib/http/refuse-method';
import { notFound } from '@/lib/http/request-error';
import { ok } from '@/lib/http/responses';
import { ordinarily } from '@/lib/sessions/count-options';
import { readSessionInvitees } from '@/lib/sessions/invitees';
import { readWholeCounted } from '@/lib/sessions/read-session';

export const GET = handler<SessionParams>(async (request, params) => {
  await requireReader(request);
  const { provider, sessionId } = await requestedSession(params);
  requireInvitees(provider);
  const query = parseQuery(request, sessionInviteesQuery);
  const { record, counted, freshness } = await readWholeCounted(provider, sessionId, ordinarily);
  const { meetingId } = record.session;
  if (meetingId === null) throw notFound('no_meeting', 'The provider does not say which meeting this session belongs to.');
  const invitees = await readSessionInvitees(provider, { sessionId, meetingId, archived: freshness.state === 'archived' });
  const matched = matchInvitees(invitees, counted.count.people);
  const { progress, incomplete } = record;
  return ok(toSessionInviteesAnswer(matched, { ...query, asOf: counted.count.asOf, freshness, progress, incomplete }));
});

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };
