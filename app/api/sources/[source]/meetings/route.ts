import { toMeetingsAnswer } from '@/lib/domain/answers/to-meeting-item';
import { getMeetings } from '@/lib/endpoints/meetings/meetings';
import { route } from '@/lib/endpoints/route';
import { listMeetings } from '@/lib/sessions/meeting-list';

export const { DELETE, GET, PATCH, POST, PUT } = route(getMeetings, async ({ params, query }) =>
  toMeetingsAnswer(await listMeetings(params.provider, query), query),
);
