import { noReport, recipientRoute, requireKey } from '@/lib/access/recipient';
import { callerOf } from '@/lib/client-address';
import { readJson } from '@/lib/http/read-json';
import { refuseMethodBut } from '@/lib/http/refuse-method';
import { unlockBody } from '@/lib/http/report-bodies';
import { ok } from '@/lib/http/responses';
import { unlockReport } from '@/lib/reports/unlock-report';
import { RequestError } from '@/lib/request-error';

const refuse = refuseMethodBut('POST');

export const POST = recipientRoute(async (request, report) => {
  if (report.row.password_hash === null) throw noReport();
  const { password } = await readJson(request, unlockBody);
  const result = await unlockReport(report, password, callerOf(request));
  switch (result.kind) {
    case 'unlocked':
      return ok({ unlock: result.unlock });
    case 'wrong':
      throw new RequestError(401, 'wrong_password', 'This is not the password.');
    case 'too-many':
      throw new RequestError(429, 'too_many_tries', 'Too many wrong passwords. Try again later.', result.retryAfterMs);
    case 'cannot-count':
      throw new RequestError(503, 'busy', 'Passwords cannot be checked just now. Try again in a minute.', 60_000);
  }
}, requireKey);

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT };
