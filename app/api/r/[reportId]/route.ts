import { readAsRecipient } from '@/lib/access/read-as-recipient';
import { recipientRoute } from '@/lib/access/recipient';
import { sessionQuery } from '@/lib/http/query-schemas';
import { refuseMethod } from '@/lib/http/refuse-method';
import { ok } from '@/lib/http/responses';
import { sharedSession } from '@/lib/reports/shared-session';
import { noteOpening } from '@/lib/reports/view-log';

export const GET = recipientRoute(async (request, report) => {
  const { reading } = await readAsRecipient(request, report, sessionQuery);
  const { row, include, fields, names, timeZone, expiresAt } = report;
  if (row.kind === 'link' && request.method !== 'HEAD') await noteOpening(row.id, request.headers.get('x-report-visit'));
  const shown = { include, fields, names, mode: row.mode, timeZone, expiresAt: new Date(expiresAt).toISOString() };
  return ok({ ...sharedSession(reading), report: shown });
});

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };
