import { toSessionAnswer } from '@/lib/domain/answers/to-session-answer';
import type { Run } from '@/lib/endpoints/endpoint';
import { readInvitedFigures } from '@/lib/sessions/invited-people';
import { readCounted } from '@/lib/sessions/read-session';
import type { getSession } from './session';

export const answerSession: Run<typeof getSession> = async ({ params: { provider, sessionId }, query }) => {
  const read = await readCounted(provider, sessionId, query);
  const { record, counted, freshness } = read;
  const invited = await readInvitedFigures({ provider, sessionId, read });
  return toSessionAnswer({ ...record, count: counted.count, freshness, invited });
};
