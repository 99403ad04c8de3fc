import type { z } from 'zod';
import { requestedMeetingFilter } from '@/lib/access/requested';
import type { Run } from '@/lib/endpoints/endpoint';
import { badRequest } from '@/lib/request-error';
import type { KnownListQuery } from '@/lib/sessions/known/known-list';
import { listSessions } from '@/lib/sessions/session-list';
import type { getSessions } from './sessions';

/** What a provider is asked for; times in ms. Throws a 400 when the times are the wrong way round. */
function toSessionListQuery({ from, to, ...query }: z.output<typeof getSessions.query>): KnownListQuery {
  const times = { ...(from === undefined ? {} : { from: Date.parse(from) }), ...(to === undefined ? {} : { to: Date.parse(to) }) };
  if (times.from !== undefined && times.to !== undefined && times.from >= times.to)
    throw badRequest('The parameter "to" must be later than "from".');
  return { ...query, ...times };
}

export const answerSessions: Run<typeof getSessions> = ({ params: { provider }, query }) => {
  const asked = toSessionListQuery(query);
  return listSessions(provider, { ...asked, ...requestedMeetingFilter(provider, asked.meetingId) });
};
