import { answerRecipient } from '@/lib/access/read-as-recipient';
import { timelineJson } from '@/lib/domain/answers/to-timeline-columns';
import type { Run } from '@/lib/endpoints/endpoint';
import { toListQuery, toSpan } from '@/lib/endpoints/sessions/list-query';
import { publicQuery } from '@/lib/reports/public-count';
import type { getSharedTimeline } from './timeline';

export const answerSharedTimeline: Run<typeof getSharedTimeline> = ({ who: report, query, request }) =>
  answerRecipient(request, report, query, ({ counted, ...reading }) => {
    const list = query.lanes === 'all' ? publicQuery(toListQuery(query), report) : null;
    return timelineJson(counted.columns(list, toSpan(query.zoom)), reading);
  });
