import { z } from 'zod';
import { endpoint } from '@/lib/endpoints/endpoint';
import { text, word } from '@/lib/http/texts';

export const getSingleSignOnCallback = endpoint({
  method: 'GET',
  path: '/api/auth/callback/oidc',
  name: 'endSingleSignOn',
  tag: 'Account',
  summary: 'Where the OIDC provider sends people back to; goes on to the page they wanted, or back to sign in',
  caller: 'visitor',
  query: z.object({
    code: word(4_096).optional().meta({ description: 'What the provider gives for its tokens.' }),
    state: word(200).optional().meta({ description: 'What the sign-in began with.' }),
    error: text(200).optional().meta({ description: 'Why the provider let nobody in.' }),
    iss: word(2_048).optional().meta({ description: 'Who the provider says it is.' }),
  }),
  status: 302,
  answer: null,
});
