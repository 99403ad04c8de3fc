import { z } from 'zod';
import { signedInAnswer } from '@/lib/domain/answers/access-answer';
import { endpoint } from '@/lib/endpoints/endpoint';
import { email, givenPassword } from '@/lib/http/texts';

export const postSignIn = endpoint({
  method: 'POST',
  path: '/api/auth/sign-in/email',
  name: 'signIn',
  tag: 'Account',
  summary: 'Signs in with e-mail and password; the answer sets the cookie',
  caller: 'visitor',
  // Other fields, which better-auth's own clients send, are ignored.
  body: z.object({ email, password: givenPassword }).meta({ id: 'SignIn' }),
  answer: signedInAnswer,
  refusals: [401, 429, 503],
});
