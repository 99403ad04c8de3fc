import { requireReader } from '@/lib/access/access';
import { type MeetingParams, requestedMeeting } from '@/lib/access/requested';
import { toMeetingAnswer } from '@/lib/domain/answers/to-meeting-item';
import { handler } from '@/lib/http/handler';
import { refuseMethod } from '@/lib/http/refuse-method';
import { ok } from '@/lib/http/responses';
import { readMeeting } from '@/lib/sessions/meeting-list';

export const GET = handler<MeetingParams>(async (request, params) => {
  await requireReader(request);
  const { provider, meetingId } = await requestedMeeting(params);
  return ok(toMeetingAnswer(await readMeeting(provider, meetingId)));
});

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };
