import { giveToRecipient } from '@/lib/access/read-as-recipient';
import { recipientRoute } from '@/lib/access/recipient';
import { sessionQuery } from '@/lib/http/query-schemas';
import { refuseMethod } from '@/lib/http/refuse-method';
import { ok } from '@/lib/http/responses';
import { sharedSession } from '@/lib/reports/shared-session';

export const GET = recipientRoute((request, report) =>
  giveToRecipient(request, report, sessionQuery, (_query, reading) => {
    const { row, include, fields, names, timeZone, expiresAt } = report;
    const shown = { include, fields, names, mode: row.mode, timeZone, expiresAt: new Date(expiresAt).toISOString() };
    return ok({ ...sharedSession(reading), report: shown }, 'recipients');
  }),
);

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };
