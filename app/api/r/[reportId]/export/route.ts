import { giveToRecipient } from '@/lib/access/read-as-recipient';
import { noReport, recipientRoute, requireRecipient } from '@/lib/access/recipient';
import { type ExportFile, exportFile } from '@/lib/exports/export-file';
import { sharedColumns } from '@/lib/exports/shared-columns';
import { askedLanguage } from '@/lib/http/asked-language';
import { toListQuery } from '@/lib/http/list-query';
import { parseQuery } from '@/lib/http/parse-query';
import { sharedExportQuery } from '@/lib/http/query-schemas';
import { refuseMethod } from '@/lib/http/refuse-method';
import { sendFile } from '@/lib/http/send-file';
import { wordsOf } from '@/lib/messages/words-of';
import type { OpenReport } from '@/lib/reports/open-report';
import { publicQuery } from '@/lib/reports/public-count';
import { publicRow } from '@/lib/reports/public-row';
import { sharedSession } from '@/lib/reports/shared-session';
import { noteView } from '@/lib/reports/view-log';
import { countOptions } from '@/lib/sessions/counting/count-options';

async function fileOf(request: Request, report: OpenReport): Promise<ExportFile> {
  if (!report.include.exports) throw noReport();
  return giveToRecipient(request, report, sharedExportQuery, (asked, reading) => {
    const { format, tz: zone = report.timeZone, head, locale, ...list } = asked;
    const query = publicQuery(toListQuery(list), report);
    const { thresholds } = countOptions(asked);
    const { rows, span } = reading.counted.list(query);
    const told = { session: sharedSession(reading), rows, span, columns: sharedColumns(report), toRow: publicRow(report) };
    return exportFile({
      ...told,
      sourceName: null,
      thresholds,
      query,
      scope: reading.scope,
      zone,
      format,
      locale,
      head,
      words: wordsOf(askedLanguage(request)),
    });
  });
}

export const GET = recipientRoute<{ reportId: string }>(async (request, { row, include }) => {
  if (!include.exports) throw noReport();
  const { format } = parseQuery(request, sharedExportQuery);
  // It may have to wait for its turn: what the link shows then counts, and whether it is still there.
  const answer = await sendFile(request, { format, reportId: row.id }, async () =>
    fileOf(request, await requireRecipient(request, row.id)),
  );
  if (row.kind === 'link' && request.method !== 'HEAD') await noteView(row.id, 'exported');
  return answer;
});

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };
