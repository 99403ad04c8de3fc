import { runInRecipientTurn } from '@/lib/http/recipient-turns';
import { forgetKept } from '@/lib/reports/forget-kept';
import { findSession, type ReportReading, showSession } from '@/lib/reports/read-report';
import type { OpenReport } from '@/lib/reports/report-row';
import { noteOpening } from '@/lib/reports/view-log';
import type { CountSwitches } from '@/lib/sessions/counting/count-options';
import { noReport } from './recipient';

/** A preview is for its maker, who is a member: it waits for no recipient. */
function inTurn<T>(request: Request, { row }: OpenReport, work: () => Promise<T>): Promise<T> {
  return row.kind === 'preview' ? work() : runInRecipientTurn(row.id, request.signal, work);
}

/**
 * What a recipient is given of the report's session, made by `give`. Every route that tells anything of it goes through
 * here, so that none can be read without being noted, and none takes more than its share of the server. Throws the one
 * 404 when there is no session any more, and a 503 as `runInRecipientTurn`.
 */
export async function answerRecipient<T>(
  request: Request,
  report: OpenReport,
  switches: CountSwitches,
  give: (reading: ReportReading) => Promise<T> | T,
): Promise<T> {
  // What a provider is asked for others may be waiting for too: that takes up nobody's turn. What is unpacked here is
  // work.
  const read = report.row.mode === 'live' ? await findSession(report, switches) : undefined;
  return inTurn(request, report, async () => {
    const found = read === undefined ? await findSession(report, switches) : read;
    if (found === null) {
      forgetKept(report.row.id);
      throw noReport();
    }
    const given = await give(await showSession(report, found));
    if (report.row.kind === 'link' && request.method !== 'HEAD') await noteOpening(report.row.id, request.headers.get('x-report-visit'));
    return given;
  });
}
