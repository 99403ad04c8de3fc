import { toSessionInviteesAnswer } from '@/lib/domain/answers/to-invitees-answer';
import type { Run } from '@/lib/endpoints/endpoint';
import { notFound } from '@/lib/request-error';
import { defaultSwitches } from '@/lib/sessions/counting/count-options';
import { readInvited } from '@/lib/sessions/invited-people';
import { readWholeCounted } from '@/lib/sessions/read-session';
import type { getSessionInvitees } from './session-invitees';

export const answerSessionInvitees: Run<typeof getSessionInvitees> = async ({ params: { provider, sessionId }, query }) => {
  const read = await readWholeCounted(provider, sessionId, defaultSwitches);
  const invited = await readInvited({ provider, sessionId, read });
  if (invited === null)
    throw notFound('no_meeting', 'The provider does not know the meeting of this session, so who was invited cannot be told.');
  const { record, counted, freshness } = read;
  const { progress, incomplete } = record;
  return toSessionInviteesAnswer(invited, { ...query, asOf: counted.count.asOf, freshness, progress, incomplete });
};
