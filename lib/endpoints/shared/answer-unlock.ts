import { callerOf } from '@/lib/client-address';
import type { Run } from '@/lib/endpoints/endpoint';
import { unlockReport } from '@/lib/reports/unlock-report';
import { RequestError } from '@/lib/request-error';
import type { postUnlock } from './unlock';

export const answerUnlock: Run<typeof postUnlock> = async ({ who: report, body: { password }, request }) => {
  const result = await unlockReport(report, password, callerOf(request));
  switch (result.kind) {
    case 'unlocked':
      return { unlock: result.unlock };
    case 'wrong':
      throw new RequestError(401, 'wrong_password', 'This is not the password.');
    case 'too-many':
      throw new RequestError(429, 'too_many_tries', 'Too many wrong passwords.', result.retryAfterMs);
    case 'cannot-count':
      throw new RequestError(503, 'busy', 'Passwords cannot be checked just now. Try again in a minute.', 60_000);
  }
};
