import { requireReader } from '@/lib/access/access';
import { noteAct } from '@/lib/db/audit';
import { withFallback } from '@/lib/db/with-fallback';
import { toSessionAnswer } from '@/lib/domain/answers/to-session-answer';
import type { Run } from '@/lib/endpoints/endpoint';
import { allColumns } from '@/lib/exports/export-columns';
import { exportFile } from '@/lib/exports/export-file';
import { askedLanguage } from '@/lib/http/asked-language';
import { sendFile } from '@/lib/http/send-file';
import { wordsOf } from '@/lib/messages/words-of';
import { countOptions } from '@/lib/sessions/counting/count-options';
import { readInvitedFigures } from '@/lib/sessions/invited-people';
import { readListed } from '@/lib/sessions/listed-session';
import type { getExport } from './export';
import { toListQuery } from './list-query';

export const answerExport: Run<typeof getExport> = async ({ params: { provider, sessionId }, query: asked, request }) => {
  const { format, timeZone: zone, head, locale, ...query } = asked;
  const read = await readListed(provider, sessionId, query, 'whole');
  const { record, counted, freshness } = read;
  const invited = await readInvitedFigures({ provider, sessionId, read });
  const list = toListQuery(query);
  const session = toSessionAnswer({ ...record, count: counted.count, freshness, invited });
  const options = countOptions(query);
  const sourceName = provider.source.name;
  return sendFile(request, null, async () => {
    // It may have had to wait for its turn.
    const who = await requireReader(request);
    const noted = { source: provider.source.id, session: sessionId, format };
    if (request.method !== 'HEAD') await withFallback('noting an export', undefined, (db) => noteAct(db, who, 'exported', noted));
    const { rows, span } = counted.list(list);
    const content = { session, rows, span, columns: allColumns, sourceName, thresholds: options.thresholds, query: list, scope: query };
    return exportFile({ ...content, reading: { record, options }, zone, format, locale, head, words: wordsOf(askedLanguage(request)) });
  });
};
