import { z } from 'zod';
import { endpoint } from '@/lib/endpoints/endpoint';
import { givenPassword } from '@/lib/http/texts';
import { newPassword } from './new-password';

export const postPassword = endpoint({
  method: 'POST',
  path: '/api/account/password',
  name: 'changePassword',
  tag: 'Account',
  summary: "Changes one's password and signs out all other browsers; API tokens keep working",
  caller: 'member',
  body: z.strictObject({ current: givenPassword, next: newPassword }).meta({ id: 'PasswordChange' }),
  status: 204,
  answer: null,
  refusals: [409, 429, 503],
});
