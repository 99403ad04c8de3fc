import { giveToRecipient } from '@/lib/access/read-as-recipient';
import { noReport, recipientRoute } from '@/lib/access/recipient';
import { timelineJson } from '@/lib/domain/answers/to-timeline-columns';
import { toListQuery, toSpan } from '@/lib/http/list-query';
import { timelineQuery } from '@/lib/http/query-schemas';
import { refuseMethod } from '@/lib/http/refuse-method';
import { okText } from '@/lib/http/responses';
import { publicQuery } from '@/lib/reports/public-count';

export const GET = recipientRoute(async (request, report) => {
  const { include } = report;
  if (!include.times || (!include.participants && !include.curve)) throw noReport();
  return giveToRecipient(request, report, timelineQuery, (query, { counted, record }) => {
    const list = query.lanes === 'all' ? publicQuery(toListQuery(query), report) : null;
    return okText(timelineJson(counted.columnsJson(list, toSpan(query.zoom)), record), 'recipients');
  });
});

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };
