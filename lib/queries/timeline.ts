import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { TimelineAnswer } from '@/lib/domain/answers/timeline-answer';
import { withQuery } from './fetch-json';
import type { PeopleParams } from './participants';
import type { CountParams } from './session';
import type { SessionPlace } from './session-place';

/** The head-count curve alone; with `zoom` (two ISO instants by comma) only that stretch, with all its points. */
export function curveQuery(place: SessionPlace, params: CountParams & { zoom: string | null }) {
  return queryOptions({
    queryKey: ['curve', ...place.key, params],
    queryFn: (asked) => place.read<TimelineAnswer>(asked, withQuery(place.timeline, { ...params, lanes: 'none' })),
    placeholderData: keepPreviousData,
  });
}

/** A lane for each row of the same query on `participants`: the bars of the whole list at once. */
export function lanesQuery(place: SessionPlace, params: PeopleParams) {
  return queryOptions({
    queryKey: ['lanes', ...place.key, params],
    queryFn: (asked) => place.read<TimelineAnswer>(asked, withQuery(place.timeline, { ...params })),
    placeholderData: keepPreviousData,
  });
}
