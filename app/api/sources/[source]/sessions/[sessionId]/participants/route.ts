import { requireReader } from '@/lib/access/access';
import { requestedSession, type SessionParams } from '@/lib/access/requested';
import { participantsJson } from '@/lib/domain/answers/to-participant-row';
import type { ListRow } from '@/lib/domain/list-people';
import { handler } from '@/lib/http/handler';
import { toListQuery } from '@/lib/http/list-query';
import { parseQuery } from '@/lib/http/parse-query';
import { participantsQuery } from '@/lib/http/query-schemas';
import { refuseMethod } from '@/lib/http/refuse-method';
import { okText } from '@/lib/http/responses';
import { readKeptDevices } from '@/lib/sessions/archive/kept-devices';
import { readListed } from '@/lib/sessions/listed-session';

/** What the peer reports of a page's connections are asked for by. */
function reportIdsOf(rows: readonly ListRow[], page: number, perPage: number): string[] {
  return rows.slice((page - 1) * perPage, page * perPage).flatMap(({ reportId }) => reportId ?? []);
}

export const GET = handler<SessionParams>(async (request, params) => {
  await requireReader(request);
  const { provider, sessionId } = await requestedSession(params);
  const { page, perPage, ...query } = parseQuery(request, participantsQuery);
  const list = toListQuery(query);
  const { record, counted, freshness } = await readListed(provider, sessionId, query);
  const { rows, range } = counted.list(list);
  const { progress, incomplete } = record;
  const itemsJson =
    list.view === 'people'
      ? counted.pageJson(list, page, perPage)
      : counted.connectionsJson(list, page, perPage, await readKeptDevices(provider.origin, sessionId, reportIdsOf(rows, page, perPage)));
  const asOf = counted.count.asOf;
  return okText(participantsJson({ itemsJson, page, perPage, total: rows.length, range, asOf, freshness, progress, incomplete }));
});

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };
