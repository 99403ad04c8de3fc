import { timelineJson } from '@/lib/domain/answers/to-timeline-columns';
import type { Run } from '@/lib/endpoints/endpoint';
import { readListed } from '@/lib/sessions/listed-session';
import { toListQuery, toSpan } from './list-query';
import type { getTimeline } from './timeline';

export const answerTimeline: Run<typeof getTimeline> = async ({ params: { provider, sessionId }, query: asked }) => {
  const { lanes, zoom, ...query } = asked;
  const { record, counted } = await readListed(provider, sessionId, query);
  return timelineJson(counted.columns(lanes === 'all' ? toListQuery(query) : null, toSpan(zoom)), record);
};
