import { z } from 'zod';
import { acceptedAnswer } from '@/lib/domain/answers/access-answer';
import { endpoint } from '@/lib/endpoints/endpoint';
import { email, name, text } from '@/lib/http/texts';
import { newPassword } from './new-password';

export const postSetup = endpoint({
  method: 'POST',
  path: '/api/setup',
  name: 'setUp',
  tag: 'Account',
  summary: 'Makes the first admin, with the code from the log; a 404 once there has been one',
  caller: 'newcomer',
  body: z.strictObject({ code: z.string().trim().pipe(text(100, 1)), name, email, password: newPassword }).meta({ id: 'Setup' }),
  status: 201,
  answer: acceptedAnswer,
  refusals: [429, 503],
});
