import { toMeetingAnswer } from '@/lib/domain/answers/to-meeting-item';
import { getMeeting } from '@/lib/endpoints/meetings/meeting';
import { route } from '@/lib/endpoints/route';
import { readMeeting } from '@/lib/sessions/meeting-list';

export const { DELETE, GET, PATCH, POST, PUT } = route(getMeeting, async ({ params }) =>
  toMeetingAnswer(await readMeeting(params.provider, params.meetingId)),
);
