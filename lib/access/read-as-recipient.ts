import type { z } from 'zod';
import { parseQuery } from '@/lib/http/parse-query';
import { inRecipientTurn } from '@/lib/http/recipient-turns';
import type { OpenReport } from '@/lib/reports/open-report';
import { findSession, type ReportReading, showSession } from '@/lib/reports/read-report';
import { noteOpening } from '@/lib/reports/view-log';
import type { CountSwitches } from '@/lib/sessions/counting/count-options';
import { noReport } from './recipient';

type QuerySchema = z.ZodObject<{ [Switch in keyof CountSwitches]: z.ZodType<CountSwitches[Switch]> }>;

/** A preview is for its maker, who is a member: it waits for no recipient. */
function inTurn<T>(request: Request, { row }: OpenReport, work: () => Promise<T>): Promise<T> {
  return row.kind === 'preview' ? work() : inRecipientTurn(row.id, request.signal, work);
}

/**
 * What a recipient is given of the report's session, made by `give` from what they asked for. Every route that tells
 * anything of it goes through here, so that none can be read without being noted, and none takes more than its share of
 * the server. Throws a 400 for a query that is wrong, the one 404 when there is no session any more, and a 503 as
 * `inRecipientTurn`.
 */
export async function giveToRecipient<Schema extends QuerySchema, T>(
  request: Request,
  report: OpenReport,
  schema: Schema,
  give: (query: z.infer<Schema>, reading: ReportReading) => Promise<T> | T,
): Promise<T> {
  const query = parseQuery(request, schema);
  // What a provider is asked for others may be waiting for too: that takes up nobody's turn. What is unpacked here is work.
  const read = report.row.mode === 'live' ? await findSession(report, query) : undefined;
  return inTurn(request, report, async () => {
    const found = read === undefined ? await findSession(report, query) : read;
    if (found === null) throw noReport();
    const given = await give(query, await showSession(report, found));
    if (report.row.kind === 'link' && request.method !== 'HEAD') await noteOpening(report.row.id, request.headers.get('x-report-visit'));
    return given;
  });
}
