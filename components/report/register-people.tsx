'use client';

import { useQuery } from '@tanstack/react-query';
import { AttendanceChoice } from '@/components/people/attendance-choice';
import { NobodyHere } from '@/components/people/nobody-here';
import { pageSizes } from '@/components/session/session-search-params';
import type { SessionAddress } from '@/components/session/use-session-address';
import { Failure } from '@/components/states/failure';
import { Loading } from '@/components/states/loading';
import { Pager } from '@/components/table/pager';
import { SearchField } from '@/components/ui/search-field';
import { Skeleton } from '@/components/ui/skeleton';
import type { RegisterRow } from '@/lib/domain/answers/register-answer';
import type { SharedRegisterAnswer } from '@/lib/domain/answers/report-answer';
import { useWords } from '@/lib/messages/use-words';
import { ApiError } from '@/lib/queries/fetch-json';
import { type RegisterParams, registerQuery } from '@/lib/queries/register';
import type { SessionPlace } from '@/lib/queries/session-place';
import { RegisterTable } from './register-table';
import { searchLabel } from './shown-names';

interface Props {
  place: SessionPlace;
  session: SharedRegisterAnswer;
  address: SessionAddress;
  params: RegisterParams;
  /** All rows, once they have been read for paper. */
  printed: readonly RegisterRow[] | null;
}

/** Plain rows need no list that shows them as they come into view: there is no page with all of them. */
const sizes = pageSizes.filter((size) => size !== 'all');

/** The people of a report without times: searched, narrowed and paged. */
export function RegisterPeople({ place, session, address, params, printed }: Props) {
  const words = useWords();
  const { t } = words;
  const { report, summary } = session;
  const { page, perPage: size } = address.params;
  const perPage = size === 'all' ? 200 : Number(size);
  const { data, error, refetch, isFetching, isPlaceholderData } = useQuery(registerQuery(place, { ...params, page, perPage }));
  const label = searchLabel(report, words);
  // Only who is listed can be chosen from.
  const listed = { ...session, summary: { ...summary, notCounted: 0 } };
  const choice = {
    verdict: params.verdict,
    state: null,
    neverCame: params.neverCame === 'only' ? params.neverCame : null,
    view: 'people',
  } as const;
  const isNarrowed = params.search !== '' || params.verdict !== null || params.neverCame === 'only';
  const total = data?.total ?? 0;
  return (
    // A name and its verdict stand close together.
    <section aria-label={t('session.people')} className="max-w-[860px] print:max-w-none">
      <div className="flex flex-wrap items-center gap-2 pb-2.5 print:hidden">
        {label !== null && (
          <SearchField
            label={label}
            value={params.search}
            onChange={(search) => address.set({ search })}
            className="min-w-0 max-md:flex-1 md:w-[210px]"
          />
        )}
        <AttendanceChoice session={listed} params={choice} onChange={address.set} />
        <p role="status" className="text-[13px] text-muted empty:sr-only">
          {isNarrowed && data ? t('report.matches', { rows: total, all: summary.people + (summary.neverCame ?? 0) }) : ''}
        </p>
      </div>
      {!data && error && (
        <Failure
          title={t('people.failed')}
          error={error instanceof ApiError ? error : { message: error.message }}
          onRetry={() => void refetch()}
          retrying={isFetching}
        />
      )}
      {!data && !error && (
        <Loading label={t('people.reading')}>
          <Skeleton className="h-64 w-full" />
        </Loading>
      )}
      {data?.items.length === 0 && <NobodyHere session={session} address={address} />}
      {data && data.items.length > 0 && (
        <>
          <div className={printed === null ? undefined : 'print:hidden'}>
            <RegisterTable rows={data.items} report={report} status={session.status} dimmed={isPlaceholderData} />
          </div>
          {printed !== null && (
            <div className="hidden print:block">
              <RegisterTable rows={printed} report={report} status={session.status} />
            </div>
          )}
          {(printed?.length ?? data.items.length) < total && (
            <p className="hidden pt-2 text-[12px] print:block">
              {t('report.allHave', { shown: printed?.length ?? data.items.length, total })}
            </p>
          )}
          <Pager
            label={t('session.people')}
            page={page}
            perPage={perPage}
            total={data.total}
            shown={data.items.length}
            onPage={(next) => address.set({ page: next })}
            sizes={{
              options: sizes.map((value) => ({ value, label: t('people.rows', { count: Number(value) }) })),
              value: String(perPage),
              onChange: (next) => address.set({ perPage: sizes.find((known) => known === next) ?? '50' }),
            }}
          />
        </>
      )}
    </section>
  );
}
