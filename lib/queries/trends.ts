import { queryOptions } from '@tanstack/react-query';
import type { TrendsAnswer } from '@/lib/domain/answers/trends-answer';
import { paths } from '@/lib/paths';
import { fetchJson } from './fetch-json';

const minuteMs = 60_000;

/** The last four weeks of a source beside the four before. */
export function trendsQuery(source: string) {
  return queryOptions({
    queryKey: ['trends', source],
    queryFn: ({ signal }) => fetchJson<TrendsAnswer>(paths.api.trends(source), signal),
    staleTime: minuteMs,
    refetchInterval: 5 * minuteMs,
  });
}
