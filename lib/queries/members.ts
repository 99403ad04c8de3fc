import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ApiTokensAnswer, MembersAnswer } from '@/lib/domain/answers/access-answer';
import { paths } from '@/lib/paths';
import { fetchJson, withQuery } from './fetch-json';

/** What every page of the people begins with: a change of one may move the others. */
export const membersKey = ['members'] as const;

/**
 * A page of everybody who can sign in, and whoever was invited; the page before stays on the screen while the next is
 * read.
 */
export function membersQuery(page: number) {
  return queryOptions({
    queryKey: [...membersKey, page],
    queryFn: ({ signal }) => fetchJson<MembersAnswer>(withQuery(paths.api.members, { page, perPage: 50 }), signal),
    placeholderData: keepPreviousData,
  });
}

/** One's own API tokens. */
export const apiTokensQuery = queryOptions({
  queryKey: ['api-tokens'],
  queryFn: ({ signal }) => fetchJson<ApiTokensAnswer>(paths.api.tokens, signal),
});
