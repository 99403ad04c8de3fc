import type { Run } from '@/lib/endpoints/endpoint';
import { readListed } from '@/lib/sessions/listed-session';
import { keptTimeline } from './kept-timeline';
import { toListQuery, toSpan } from './list-query';
import type { getTimeline } from './timeline';

export const answerTimeline: Run<typeof getTimeline> = async ({ params: { provider, sessionId }, query: asked }) => {
  const { lanes, zoom, ...query } = asked;
  const { record, counted } = await readListed(provider, sessionId, query);
  return keptTimeline(counted, { list: lanes === 'all' ? toListQuery(query) : null, zoom: toSpan(zoom), reading: record });
};
