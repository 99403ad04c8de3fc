import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ReportPlanAnswer, ReportsAnswer, ReportViewsAnswer, SharedAnswer } from '@/lib/domain/answers/report-answer';
import { paths } from '@/lib/paths';
import { fetchJson, withQuery } from './fetch-json';
import { sendJson } from './send-json';
import type { CountParams } from './session';
import type { SessionPlace } from './session-place';

/** Also a report that cannot change asks again: a revoked one has to leave the screen. */
const maxMs = 30_000;

/** What a link shows: the session, cut down, and the link's own settings. */
export function sharedReportQuery(place: SessionPlace, params: CountParams) {
  return queryOptions({
    queryKey: ['shared-report', ...place.key, params],
    queryFn: (asked) => place.read<SharedAnswer>(asked, withQuery(place.session, { ...params })),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) =>
      place.preview && data?.report.mode === 'frozen' ? false : Math.min(maxMs, data?.freshness.refreshMs ?? maxMs),
    refetchOnWindowFocus: 'always',
    // A failure that the server has drawn already is shown, not asked for again.
    retryOnMount: false,
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

const planRetryMs = { least: 1_000, most: 15_000 };

/**
 * What making a link with these settings would read first; asked again where it could not be made now but can later.
 */
export function reportPlanQuery(settings: object) {
  return queryOptions({
    queryKey: ['report-plan', settings],
    queryFn: () => sendJson<ReportPlanAnswer>('POST', paths.api.reportPlan, settings),
    // What is kept changes with every page of a person that somebody opens.
    staleTime: 0,
    refetchInterval: ({ state: { data } }) => {
      const wait = data?.refusal?.retryAfterMs ?? null;
      return wait === null ? false : Math.min(planRetryMs.most, Math.max(planRetryMs.least, wait));
    },
  });
}
