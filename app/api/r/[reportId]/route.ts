import { readAsRecipient } from '@/lib/access/read-as-recipient';
import { recipientRoute } from '@/lib/access/recipient';
import { toSessionAnswer } from '@/lib/domain/answers/to-session-answer';
import { sessionQuery } from '@/lib/http/query-schemas';
import { refuseMethod } from '@/lib/http/refuse-method';
import { ok } from '@/lib/http/responses';
import { publicRooms, publicSession } from '@/lib/reports/public-session';
import { noteOpening } from '@/lib/reports/view-log';

export const GET = recipientRoute(async (request, report) => {
  const { reading } = await readAsRecipient(request, report, sessionQuery);
  const { rules, counted, freshness, record } = reading;
  const { row, include, fields, names, timeZone, expiresAt } = report;
  const session = toSessionAnswer({
    session: publicSession(record.session, rules),
    rooms: publicRooms(record.rooms, rules),
    count: counted.count,
    freshness,
    progress: record.progress,
    incomplete: record.incomplete,
  });
  if (row.kind === 'link') await noteOpening(row.id, request.headers.get('x-report-visit'));
  const shown = { include, fields, names, mode: row.mode, timeZone, expiresAt: new Date(expiresAt).toISOString() };
  return ok({ ...session, report: shown });
});

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };
