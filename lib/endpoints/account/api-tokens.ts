import { z } from 'zod';
import { apiTokenAnswer, apiTokensAnswer } from '@/lib/domain/answers/access-answer';
import { endpoint } from '@/lib/endpoints/endpoint';
import { pageQuery } from '@/lib/http/query-parts';
import { name } from '@/lib/http/texts';

const own = { path: '/api/tokens', tag: 'Account', caller: 'member' } as const;

export const getApiTokens = endpoint({
  ...own,
  method: 'GET',
  name: 'apiTokens',
  summary: "One's own API tokens",
  query: pageQuery,
  answer: apiTokensAnswer,
});

export const postApiToken = endpoint({
  ...own,
  method: 'POST',
  name: 'makeApiToken',
  summary: 'Makes an API token; its secret is told this once',
  body: z.strictObject({ name }).meta({ id: 'NewApiToken' }),
  status: 201,
  answer: apiTokenAnswer,
  refusals: [409],
});

export const deleteApiTokens = endpoint({
  ...own,
  method: 'DELETE',
  name: 'revokeApiTokens',
  summary: "Revokes all of one's API tokens",
  status: 204,
  answer: null,
});
