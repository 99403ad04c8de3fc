import { answerRecipient } from '@/lib/access/read-as-recipient';
import { requireRecipient } from '@/lib/access/recipient';
import type { Asked, Run } from '@/lib/endpoints/endpoint';
import { toListQuery } from '@/lib/endpoints/sessions/list-query';
import { type ExportFile, exportFile } from '@/lib/exports/export-file';
import { sharedColumns } from '@/lib/exports/shared-columns';
import { askedLanguage } from '@/lib/http/asked-language';
import { sendFile } from '@/lib/http/send-file';
import { wordsOf } from '@/lib/messages/words-of';
import { publicQuery } from '@/lib/reports/public-count';
import { publicRow } from '@/lib/reports/public-row';
import type { OpenReport } from '@/lib/reports/report-row';
import { sharedSession } from '@/lib/reports/shared-session';
import { noteView } from '@/lib/reports/view-log';
import { countOptions } from '@/lib/sessions/counting/count-options';
import { getSharedExport } from './export';

type Wanted = Pick<Asked<typeof getSharedExport>, 'query' | 'request'>;

function fileOf(report: OpenReport, { query: asked, request }: Wanted): Promise<ExportFile> {
  return answerRecipient(request, report, asked, (reading) => {
    const { format, timeZone: zone = report.timeZone, head, locale, ...list } = asked;
    const query = publicQuery(toListQuery(list), report);
    const { thresholds } = countOptions(asked);
    const { rows, span } = reading.counted.list(query);
    const content = { session: sharedSession(reading), rows, span, columns: sharedColumns(report), toRow: publicRow(report) };
    const words = wordsOf(askedLanguage(request, report.language));
    return exportFile({ ...content, sourceName: null, thresholds, query, scope: reading.scope, zone, format, locale, head, words });
  });
}

export const answerSharedExport: Run<typeof getSharedExport> = async ({ who: { row }, query, request }) => {
  // It may have to wait for its turn: what the link shows then counts, and whether it is still there.
  const answer = await sendFile(request, row.id, async () =>
    fileOf(await requireRecipient(request, row.id, getSharedExport.shows), { query, request }),
  );
  if (row.kind === 'link' && request.method !== 'HEAD') await noteView(row.id, 'exported');
  return answer;
};
