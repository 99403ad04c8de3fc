import { toSessionAnswer } from '@/lib/domain/answers/to-session-answer';
import type { Run } from '@/lib/endpoints/endpoint';
import { keptAnswer } from '@/lib/http/kept-answer';
import { readInvitedFigures } from '@/lib/sessions/invited-people';
import { readCounted } from '@/lib/sessions/read-session';
import { isLasting } from './people-page';
import type { getSession } from './session';

export const answerSession: Run<typeof getSession> = async ({ params: { provider, sessionId }, query }) => {
  const read = await readCounted(provider, sessionId, query);
  const { record, counted, freshness } = read;
  const invited = await readInvitedFigures({ provider, sessionId, read });
  const write = () => toSessionAnswer({ ...record, count: counted.count, freshness, invited });
  return isLasting(freshness) ? keptAnswer(counted, ['session', freshness, invited], write) : write();
};
