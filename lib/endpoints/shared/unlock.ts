import { z } from 'zod';
import { unlockAnswer } from '@/lib/domain/answers/report-answer';
import { endpoint } from '@/lib/endpoints/endpoint';
import { givenPassword } from '@/lib/http/texts';

export const postUnlock = endpoint({
  method: 'POST',
  path: '/api/r/{reportId}/unlock',
  name: 'unlockReport',
  tag: 'Shared reports',
  summary: "Takes a report's password for what X-Report-Unlock carries",
  caller: 'keyHolder',
  body: z.strictObject({ password: givenPassword }).meta({ id: 'Unlocking' }),
  answer: unlockAnswer,
  refusals: [401, 429, 503],
});
