import { queryOptions } from '@tanstack/react-query';
import type { MeAnswer } from '@/lib/domain/answers/access-answer';
import { paths } from '@/lib/paths';
import { fetchJson } from './fetch-json';

/** Who is looking: their name, their role, and what they may do. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => fetchJson<MeAnswer>(paths.api.me, signal),
  staleTime: 60_000,
});
