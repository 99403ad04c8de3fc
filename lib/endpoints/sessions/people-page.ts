import type { JsonText } from '@/lib/domain/answers/json-text';
import type { ParticipantsAnswer } from '@/lib/domain/answers/participant-answer';
import type { Freshness } from '@/lib/domain/answers/session-answer';
import { participantsJson } from '@/lib/domain/answers/to-participant-row';
import type { ListQuery } from '@/lib/domain/lists/list-people';
import { type KeptAnswer, keptAnswer } from '@/lib/http/kept-answer';
import type { CountedSession } from '@/lib/sessions/counting/counted-session';

/** What a page of people is made of; for a report's recipients, as they may see it. */
interface Reading extends Pick<ParticipantsAnswer, 'freshness' | 'progress' | 'incomplete'> {
  counted: CountedSession;
}

interface Page {
  list: ListQuery;
  page: number;
  perPage: number;
  /** What is kept of the devices of connections, by the ids of their reports. */
  devicesOf?: (reportIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
}

/** What may change is told with when to ask again, counted from now: such an answer is another at every moment. */
export const isLasting = ({ refreshMs }: Freshness) => refreshMs === null;

/**
 * A page of a session's people or connections, for members and for recipients alike. Kept where it lasts; what is kept
 * of devices may become more. Throws what `devicesOf` throws.
 */
export function peoplePage(reading: Reading, asked: Page): Promise<KeptAnswer<ParticipantsAnswer> | JsonText<ParticipantsAnswer>> {
  const { counted, freshness, progress, incomplete } = reading;
  const { list, page, perPage, devicesOf } = asked;
  if (!isLasting(freshness) || (devicesOf && list.view === 'connections')) return writePage(reading, asked);
  return keptAnswer(counted, ['people', list, page, perPage, freshness, progress, incomplete], () => writePage(reading, asked));
}

async function writePage(reading: Reading, { list, page, perPage, devicesOf }: Page): Promise<JsonText<ParticipantsAnswer>> {
  const { counted, freshness, progress, incomplete } = reading;
  const { rows, range } = counted.list(list);
  const common = { page, perPage, total: rows.length, range, asOf: counted.count.asOf, freshness, progress, incomplete };
  if (list.view === 'people') return participantsJson({ ...common, items: counted.pageJson(list, page, perPage) });
  const reportIds = rows.slice((page - 1) * perPage, page * perPage).flatMap(({ reportId }) => reportId ?? []);
  const devices = (await devicesOf?.(reportIds)) ?? new Map<string, string>();
  return participantsJson({ ...common, items: counted.connectionsJson(list, page, perPage, devices) });
}
