import type { Run } from '@/lib/endpoints/endpoint';
import { keptTimeline } from '@/lib/endpoints/sessions/kept-timeline';
import { toListQuery, toSpan } from '@/lib/endpoints/sessions/list-query';
import { publicQuery } from '@/lib/reports/public-count';
import type { getSharedTimeline } from './timeline';

export const answerSharedTimeline: Run<typeof getSharedTimeline> = ({ reading, query }) => {
  const list = query.lanes === 'all' ? publicQuery(toListQuery(query), reading.rules) : null;
  return keptTimeline(reading.counted, { list, zoom: toSpan(query.zoom), reading });
};
