import { participantsJson } from '@/lib/domain/answers/to-participant-row';
import type { ListRow } from '@/lib/domain/list-people';
import type { Run } from '@/lib/endpoints/endpoint';
import { readKeptDevices } from '@/lib/sessions/archive/kept-devices';
import { readListed } from '@/lib/sessions/listed-session';
import { toListQuery } from './list-query';
import type { getParticipants } from './participants';

/** What the peer reports of a page's connections are asked for by. */
function reportIdsOf(rows: readonly ListRow[], page: number, perPage: number): string[] {
  return rows.slice((page - 1) * perPage, page * perPage).flatMap(({ reportId }) => reportId ?? []);
}

export const answerParticipants: Run<typeof getParticipants> = async ({ params: { provider, sessionId }, query: asked }) => {
  const { page, perPage, ...query } = asked;
  const list = toListQuery(query);
  const { record, counted, freshness } = await readListed(provider, sessionId, query);
  const { rows, range } = counted.list(list);
  const { progress, incomplete } = record;
  const itemsJson =
    list.view === 'people'
      ? counted.pageJson(list, page, perPage)
      : counted.connectionsJson(list, page, perPage, await readKeptDevices(provider.origin, sessionId, reportIdsOf(rows, page, perPage)));
  const asOf = counted.count.asOf;
  return participantsJson({ itemsJson, page, perPage, total: rows.length, range, asOf, freshness, progress, incomplete });
};
