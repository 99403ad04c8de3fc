import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ReportsAnswer, ReportViewsAnswer, SharedReportAnswer } from '@/lib/domain/answers/report-answer';
import { paths } from '@/lib/paths';
import { fetchJson, withQuery } from './fetch-json';
import type { CountParams } from './session';
import type { SessionPlace } from './session-place';

/** Also a report that cannot change asks again: a revoked one has to leave the screen. */
const longestMs = 30_000;

/** What a link shows: the session, cut down, and the link's own settings. */
export function sharedReportQuery(place: SessionPlace, params: CountParams) {
  return queryOptions({
    queryKey: ['shared-report', ...place.key, params],
    queryFn: ({ signal }) => fetchJson<SharedReportAnswer>(withQuery(place.session, { ...params }), signal, place.headers),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) =>
      place.preview && data?.report.mode === 'frozen' ? false : Math.min(longestMs, data?.freshness.refreshMs ?? longestMs),
    refetchOnWindowFocus: 'always',
  });
}

/** A page of all report links. */
export function reportsQuery(page: number) {
  return queryOptions({
    queryKey: ['reports', page],
    queryFn: ({ signal }) => fetchJson<ReportsAnswer>(withQuery(paths.api.reports, { page, perPage: 50 }), signal),
    placeholderData: keepPreviousData,
  });
}

/** What was done with a link lately: the newest 200 entries. */
export function reportViewsQuery(reportId: string) {
  return queryOptions({
    queryKey: ['report-views', reportId],
    queryFn: ({ signal }) => fetchJson<ReportViewsAnswer>(withQuery(paths.api.reportViews(reportId), { perPage: 200 }), signal),
  });
}
