'use client';

import { useRouter, useSearchParams } from 'next/navigation';
import { useCallback, useMemo } from 'react';
import { nextSort, type ParticipantSort } from '@/components/session/participant-sort';
import { PrintedRules } from '@/components/session/printed-rules';
import { RowsSkeleton } from '@/components/session/rows-skeleton';
import { SessionTimeline } from '@/components/session/session-timeline';
import { toAxis, toInstants } from '@/components/session/span-text';
import type { Span } from '@/components/session/time-span';
import { TimelineLegend } from '@/components/session/timeline-legend';
import { Failure } from '@/components/states/failure';
import { Loading } from '@/components/states/loading';
import { Pager } from '@/components/table/pager';
import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { paths } from '@/lib/paths';
import { ApiError } from '@/lib/queries/fetch-json';
import { NobodyHere } from './nobody-here';
import { pageSizes } from './search-params';
import { usePeopleRows } from './use-people-rows';
import type { useSessionAddress } from './use-session-address';

interface Props {
  source: string;
  sessionId: string;
  session: SessionAnswer;
  zone: string;
  address: ReturnType<typeof useSessionAddress>;
}

const sizeOptions = pageSizes.map((value) => ({ value, label: value === 'all' ? 'All rows' : `${value} rows` }));

const reasonOf = (error: Error) => (error instanceof ApiError ? error : { message: error.message });

/** The curve and the table-timeline, as the address asks for them. */
export function PeopleSection({ source, sessionId, session, zone, address }: Props) {
  const { params, people, set } = address;
  const router = useRouter();
  const search = useSearchParams().toString();
  const rows = usePeopleRows({ source, sessionId, session, params, people });
  const { axis } = rows;
  const { startMs, lengthMs } = axis;

  const range = useMemo(() => toAxis(params.present, startMs, lengthMs), [params.present, startMs, lengthMs]);
  const zoom = useMemo(() => toAxis(params.zoom, startMs, lengthMs), [params.zoom, startMs, lengthMs]);
  const onRange = useCallback((span: Span | null) => set({ present: span && toInstants(span, startMs) }), [set, startMs]);
  const onZoom = useCallback((span: Span | null) => set({ zoom: span && toInstants(span, startMs) }), [set, startMs]);
  const hrefOf = useCallback(
    (id: string) => `${paths.participant(source, sessionId, id)}${search ? `?${search}` : ''}`,
    [source, sessionId, search],
  );
  const sort = { by: params.sort, order: params.order };
  const onSort = (by: ParticipantSort) => {
    const next = nextSort(sort, by);
    set({ sort: next.by, order: next.order });
  };
  const roomNames = useMemo(() => new Map(session.rooms.map(({ id, title }) => [id, title ?? 'a breakout room'])), [session.rooms]);

  if (rows.error && !rows.ready) {
    return <Failure title="The people could not be read" error={reasonOf(rows.error)} onRetry={rows.retry} retrying={rows.fetching} />;
  }
  if (!rows.ready) {
    return (
      <Loading label="Reading the people">
        <RowsSkeleton />
      </Loading>
    );
  }
  const all = params.perPage === 'all';
  return (
    <section aria-label="People">
      {rows.partError && (
        <div className="mb-4">
          <Failure
            title="A part of this could not be read"
            error={reasonOf(rows.partError)}
            onRetry={rows.retry}
            retrying={rows.fetching}
          />
        </div>
      )}
      <SessionTimeline
        axis={axis}
        zone={zone}
        timeline={rows.timeline}
        zoom={zoom}
        onZoom={onZoom}
        range={range}
        onRange={onRange}
        counts={rows.range}
        count={rows.count}
        entryAt={rows.entryAt}
        first={rows.first}
        total={rows.total}
        sort={sort}
        onSort={onSort}
        hrefOf={hrefOf}
        onOpen={(id) => router.push(hrefOf(id))}
        roomNames={roomNames}
        plainRole={params.sort === 'role' ? null : rows.plainRole}
        virtual={all}
        onVisible={rows.onVisible}
        arrived={rows.arrived}
        pending={rows.pending}
      />
      {rows.count === 0 && <NobodyHere session={session} params={params} onClear={set} />}
      {rows.count > 0 && <TimelineLegend live={axis.live} rooms={session.rooms.length > 0} notCounted={session.summary.notCounted > 0} />}
      <PrintedRules window={session.window} zone={zone} />
      {all && (
        <p className="hidden pt-2 text-[12px] print:block">
          The list is longer than what is printed here. Choose a page of at most 200 rows to print every row.
        </p>
      )}
      {rows.total > 0 && (
        <Pager
          label="People"
          page={all ? 1 : params.page}
          perPage={all ? Math.max(1, rows.total) : Number(params.perPage)}
          total={rows.total}
          shown={rows.count}
          onPage={(page) => set({ page })}
          pageSizes={sizeOptions}
          pageSize={params.perPage}
          onPageSize={(size) => set({ perPage: pageSizes.find((known) => known === size) ?? '50' })}
        />
      )}
    </section>
  );
}
