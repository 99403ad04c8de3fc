import type { Run } from '@/lib/endpoints/endpoint';
import { readKeptDevices } from '@/lib/sessions/archive/kept-devices';
import { readListed } from '@/lib/sessions/listed-session';
import { toListQuery } from './list-query';
import type { getParticipants } from './participants';
import { peoplePage } from './people-page';

export const answerParticipants: Run<typeof getParticipants> = async ({ params: { provider, sessionId }, query: asked }) => {
  const { page, perPage, ...query } = asked;
  const { record, counted, freshness } = await readListed(provider, sessionId, query);
  const { progress, incomplete } = record;
  const devicesOf = (reportIds: readonly string[]) => readKeptDevices(provider.origin, sessionId, reportIds);
  return peoplePage({ counted, freshness, progress, incomplete }, { list: toListQuery(query), page, perPage, devicesOf });
};
