import { toInviteesAnswer } from '@/lib/domain/answers/to-invitees-answer';
import { getInvitees } from '@/lib/endpoints/meetings/invitees';
import { route } from '@/lib/endpoints/route';
import { listMeetingInvitees } from '@/lib/sessions/meeting-invitees';

export const { DELETE, GET, PATCH, POST, PUT } = route(getInvitees, async ({ params, query }) =>
  toInviteesAnswer(await listMeetingInvitees(params.provider, params.meetingId, query), query),
);
