import { giveToRecipient } from '@/lib/access/read-as-recipient';
import { participantsJson } from '@/lib/domain/answers/to-participant-row';
import type { Run } from '@/lib/endpoints/endpoint';
import { toListQuery } from '@/lib/endpoints/sessions/list-query';
import { publicQuery } from '@/lib/reports/public-count';
import { publicProgress } from '@/lib/reports/public-session';
import type { getSharedParticipants } from './participants';

export const answerSharedParticipants: Run<typeof getSharedParticipants> = ({ who: report, query, request }) =>
  giveToRecipient(request, report, query, ({ counted, freshness, record }) => {
    const { page, perPage } = query;
    const list = publicQuery(toListQuery(query), report);
    const { rows, range } = counted.list(list);
    const { incomplete } = record;
    const progress = publicProgress(record.progress, report);
    // A recipient's connections are told apart by their ids alone: what is kept of a device is on the person's page, where it is shown.
    const itemsJson =
      list.view === 'people' ? counted.pageJson(list, page, perPage) : counted.connectionsJson(list, page, perPage, new Map());
    const { asOf } = counted.count;
    return participantsJson({ itemsJson, page, perPage, total: rows.length, range, asOf, freshness, progress, incomplete });
  });
