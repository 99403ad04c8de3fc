import { giveToRecipient } from '@/lib/access/read-as-recipient';
import { noReport, recipientRoute } from '@/lib/access/recipient';
import { participantsJson } from '@/lib/domain/answers/to-participant-row';
import { toListQuery } from '@/lib/http/list-query';
import { participantsQuery } from '@/lib/http/query-schemas';
import { refuseMethod } from '@/lib/http/refuse-method';
import { okText } from '@/lib/http/responses';
import { publicQuery } from '@/lib/reports/public-count';
import { publicProgress } from '@/lib/reports/public-session';

export const GET = recipientRoute(async (request, report) => {
  if (!report.include.participants) throw noReport();
  return giveToRecipient(request, report, participantsQuery, (query, { counted, freshness, record }) => {
    const { page, perPage } = query;
    const list = publicQuery(toListQuery(query), report);
    const { rows, range } = counted.list(list);
    const { incomplete } = record;
    const progress = publicProgress(record.progress, report);
    // A recipient's connections are told apart by their ids alone: what is kept of a device is on the person's page, where it is shown.
    const itemsJson =
      list.view === 'people' ? counted.pageJson(list, page, perPage) : counted.connectionsJson(list, page, perPage, new Map());
    const { asOf } = counted.count;
    const answer = { itemsJson, page, perPage, total: rows.length, range, asOf, freshness, progress, incomplete };
    return okText(participantsJson(answer), 'recipients');
  });
});

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };
