import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { TimelineAnswer } from '@/lib/domain/answers/timeline-answer';
import { paths } from '@/lib/paths';
import { fetchJson, withQuery } from './fetch-json';
import type { PeopleParams } from './participants';
import type { CountParams } from './session';

/** The head-count curve alone; with `zoom` (two ISO instants by comma) only that stretch, with all its points. */
export function curveQuery(source: string, sessionId: string, params: CountParams & { zoom: string | null }) {
  return queryOptions({
    queryKey: ['curve', source, sessionId, params],
    queryFn: ({ signal }) =>
      fetchJson<TimelineAnswer>(withQuery(paths.api.timeline(source, sessionId), { ...params, lanes: 'none' }), signal),
    placeholderData: keepPreviousData,
  });
}

/** A lane for each row of the same query on `participants`: the bars of the whole list at once. */
export function lanesQuery(source: string, sessionId: string, params: PeopleParams) {
  return queryOptions({
    queryKey: ['lanes', source, sessionId, params],
    queryFn: ({ signal }) => fetchJson<TimelineAnswer>(withQuery(paths.api.timeline(source, sessionId), { ...params }), signal),
    placeholderData: keepPreviousData,
  });
}
