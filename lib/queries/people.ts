import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ApiTokensAnswer, PeopleAnswer } from '@/lib/domain/answers/access-answer';
import { paths } from '@/lib/paths';
import { fetchJson, withQuery } from './fetch-json';

/** What every page of the people begins with: a change of one may move the others. */
export const peopleKey = ['people'] as const;

/** A page of everybody who can sign in, and whoever was invited; the page before stays on the screen while the next is read. */
export function peopleQuery(page: number) {
  return queryOptions({
    queryKey: [...peopleKey, page],
    queryFn: ({ signal }) => fetchJson<PeopleAnswer>(withQuery(paths.api.people, { page, perPage: 50 }), signal),
    placeholderData: keepPreviousData,
  });
}

/** One's own API tokens. */
export const apiTokensQuery = queryOptions({
  queryKey: ['api-tokens'],
  queryFn: ({ signal }) => fetchJson<ApiTokensAnswer>(paths.api.tokens, signal),
});
