import { z } from 'zod';
import { socialAnswer } from '@/lib/domain/answers/access-answer';
import { endpoint } from '@/lib/endpoints/endpoint';
import { text } from '@/lib/http/texts';

export const postSingleSignOn = endpoint({
  method: 'POST',
  path: '/api/auth/sign-in/social',
  name: 'beginSingleSignOn',
  tag: 'Account',
  summary: 'Where to go to sign in at the OIDC provider',
  caller: 'visitor',
  body: z
    .object({
      provider: z.literal('oidc'),
      callbackURL: text(2_000).default('/').meta({ description: 'A path of this server, to go to then.' }),
    })
    .meta({ id: 'SingleSignOn' }),
  answer: socialAnswer,
  refusals: [503],
});
