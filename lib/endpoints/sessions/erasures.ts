import { z } from 'zod';
import { endpoint } from '@/lib/endpoints/endpoint';
import { text } from '@/lib/http/texts';

export const postErasure = endpoint({
  method: 'POST',
  path: '/api/sources/{source}/erasures',
  name: 'erasePerson',
  tag: 'Sessions',
  summary: 'Erases a person from all sessions of a source that have begun, for good',
  description:
    'At once nothing shows their name, their ids and their peer reports any more; when they were there stays. What is kept is rewritten soon after. Titles, backups and files that were handed out are out of reach.',
  caller: 'memberAdmin',
  body: z
    .strictObject({
      sessionId: text(200, 1).meta({ description: 'A session that they are in.' }),
      participantId: text(200, 1).meta({ description: 'Their id in that session.' }),
    })
    .meta({ id: 'Erasure' }),
  status: 204,
  answer: null,
  asksProvider: true,
  refusals: [404, 409],
});
