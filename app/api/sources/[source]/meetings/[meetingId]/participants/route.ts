import { requireReader } from '@/lib/access/access';
import { type MeetingParams, requestedMeeting, requireInvitees } from '@/lib/access/requested';
import { toInviteesAnswer } from '@/lib/domain/answers/to-invitees-answer';
import { handler } from '@/lib/http/handler';
import { parseQuery } from '@/lib/http/parse-query';
import { inviteesQuery } from '@/lib/http/query-schemas';
import { refuseMethod } from '@/lib/http/refuse-method';
import { ok } from '@/lib/http/responses';
import { listMeetingInvitees } from '@/lib/sessions/meeting-list';

export const GET = handler<MeetingParams>(async (request, params) => {
  await requireReader(request);
  const { provider, meetingId } = await requestedMeeting(params);
  requireInvitees(provider);
  const query = parseQuery(request, inviteesQuery);
  return ok(toInviteesAnswer(await listMeetingInvitees(provider, meetingId, query), query));
});

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };
