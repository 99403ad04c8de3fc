import { queryOptions } from '@tanstack/react-query';
import type { ApiTokensAnswer, PeopleAnswer } from '@/lib/domain/answers/access-answer';
import { paths } from '@/lib/paths';
import { fetchJson } from './fetch-json';

/** Everybody who can sign in or was invited. */
export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: ({ signal }) => fetchJson<PeopleAnswer>(paths.api.people, signal),
});

/** One's own API tokens. */
export const apiTokensQuery = queryOptions({
  queryKey: ['api-tokens'],
  queryFn: ({ signal }) => fetchJson<ApiTokensAnswer>(paths.api.tokens, signal),
});
