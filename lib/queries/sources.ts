import { queryOptions } from '@tanstack/react-query';
import type { SourcesAnswer } from '@/lib/domain/answers/source-answer';
import { paths } from '@/lib/paths';
import { fetchJson } from './fetch-json';

const fiveMinutes = 5 * 60_000;

/** Where sessions can come from. Changes only when the operator restarts with another configuration. */
export const sourcesQuery = queryOptions({
  queryKey: ['sources'],
  queryFn: ({ signal }) => fetchJson<SourcesAnswer>(paths.api.sources, signal),
  staleTime: fiveMinutes,
});
