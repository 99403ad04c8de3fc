'use client';

import { Suspense, useCallback, useMemo } from 'react';
import { rangeText } from '@/components/head-count/range-text';
import { toAxis, toInstants } from '@/components/presence/span-text';
import { useKeptPlace } from '@/components/presence/use-kept-place';
import { nextSort, type ParticipantSort } from '@/components/session/participant-sort';
import { pageSizes } from '@/components/session/session-search-params';
import type { SessionAddress } from '@/components/session/use-session-address';
import { Failure } from '@/components/states/failure';
import { Loading } from '@/components/states/loading';
import { NotLoaded } from '@/components/states/not-loaded';
import { Pager } from '@/components/table/pager';
import { TimelineLegend } from '@/components/timeline/timeline-legend';
import type { RowLinks } from '@/components/timeline/timeline-list';
import { Touched, withTouch } from '@/components/ui/with-touch';
import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import type { Span } from '@/lib/domain/interval';
import { useWords } from '@/lib/messages/use-words';
import { ApiError } from '@/lib/queries/fetch-json';
import type { SessionPlace } from '@/lib/queries/session-place';
import { ColumnHelp } from './column-help';
import { JoinedLine } from './joined-line';
import { LiveLine } from './live-line';
import { matchText } from './match-text';
import { peopleParams, sortOf } from './people-params';
import { PrintedRules } from './printed-rules';
import { RangeRoom } from './range-room';
import { RowsSkeleton } from './rows-skeleton';
import { SessionTimeline } from './session-timeline';
import { SessionToolbar } from './session-toolbar';
import { usePeopleRows } from './use-people-rows';
import { usePrintedRows } from './use-printed-rows';

interface Props {
  place: SessionPlace;
  session: SessionAnswer;
  zone: string;
  address: SessionAddress;
  /** The page of a person. */
  links: RowLinks;
  /** What is printed where the list has several pages: the one on the screen, or all of them. */
  paper?: 'page' | 'whole';
  /** Whether the list can be had as a file. */
  files?: boolean;
  /** What stands in place of a name that is not there, and what can be searched: `null` hides the field. */
  wording?: { missingName: string; searchLabel: string | null };
}

const nobodyHere = withTouch(() => import('./nobody-here').then((file) => file.NobodyHere), NotLoaded);
const rangeFound = withTouch(() => import('./range-found').then((file) => file.RangeFound), NotLoaded);

const reasonOf = (error: Error) => (error instanceof ApiError ? error : { message: error.message });

/** What narrows the list, the curve and the table-timeline, as the address asks for them. */
export function PeopleSection(props: Props) {
  const { place, session, zone, address, links, paper = 'page', files = true } = props;
  const words = useWords();
  const { t } = words;
  const { missingName, searchLabel } = props.wording ?? { missingName: t('ui.noName'), searchLabel: t('people.search') };
  const { params, set } = address;
  const people = useMemo(() => peopleParams(params, session), [params, session]);
  const rows = usePeopleRows({ place, session, params, people });
  const { axis } = rows;
  const { startMs, lengthMs } = axis;
  const all = params.perPage === 'all';
  const { list: printed, line } = usePrintedRows({ place, people, freshness: session.freshness, rows, all, paper, files });

  const range = useMemo(() => toAxis(params.present, startMs, lengthMs), [params.present, startMs, lengthMs]);
  const question = useMemo(() => JSON.stringify(people), [people]);
  const window = useMemo(
    () =>
      session.attendanceWindow && {
        start: Date.parse(session.attendanceWindow.start) - startMs,
        end: Date.parse(session.attendanceWindow.end) - startMs,
      },
    [session.attendanceWindow, startMs],
  );
  const zoom = useMemo(() => toAxis(params.zoom, startMs, lengthMs), [params.zoom, startMs, lengthMs]);
  const { part, keep } = useKeptPlace(all);
  const onRange = useCallback(
    (span: Span | null) => {
      keep();
      set({ present: span && toInstants(span, startMs), answer: null });
    },
    [set, startMs, keep],
  );
  const onZoom = useCallback((span: Span | null) => set({ zoom: span && toInstants(span, startMs) }), [set, startMs]);
  const found = (span: Span, drafting: boolean) => (
    <Suspense fallback={<RangeRoom />}>
      <Touched
        part={rangeFound}
        props={{
          ...{ place, people, missingName, drafting },
          range: span,
          // Of the range before, until the answer to this one has come.
          read: rows.pending ? null : rows.range,
          answer: params.answer,
          onAnswer(answer) {
            keep();
            set({ answer });
          },
        }}
      />
    </Suspense>
  );
  const sort = sortOf(params, session.status === 'live');
  const onSort = (by: ParticipantSort) => {
    const next = nextSort(sort, by);
    set({ sort: next.by, order: next.order });
  };
  const roomNames = useMemo(
    () => new Map(session.rooms.map(({ id, title }) => [id, title ?? t('columns.breakoutRoom')])),
    [session.rooms, t],
  );

  const sizeOptions = pageSizes.map((value) => ({
    value,
    label: value === 'all' ? t('people.allRows') : t('people.rows', { count: Number(value) }),
  }));

  const isAstray = rows.ready && params.present !== null && range === null;
  const toolbar = (
    <SessionToolbar
      session={session}
      searchLabel={searchLabel}
      address={address}
      sort={sort}
      onSort={({ by, order }) => set({ sort: by, order })}
      astray={isAstray && params.present ? rangeText(params.present, { start: 0, end: Number.POSITIVE_INFINITY }, zone, words) : null}
      matches={rows.ready ? matchText({ session, params, rows: rows.total }, words) : ''}
    />
  );
  if (!rows.ready) {
    return (
      <>
        {toolbar}
        {rows.error ? (
          <Failure title={t('people.failed')} error={reasonOf(rows.error)} onRetry={rows.retry} retrying={rows.fetching} />
        ) : (
          <Loading label={t('people.reading')}>
            <RowsSkeleton />
          </Loading>
        )}
      </>
    );
  }
  return (
    <>
      {toolbar}
      {axis.live && <LiveLine changes={session.changes} zone={zone} missingName={missingName} />}
      {axis.live && <JoinedLine joined={rows.elsewhere} onShow={() => set({ sort: null, order: null, page: 1 })} />}
      <section ref={part} aria-label={t('session.people')}>
        {rows.partError && (
          <div className="mb-4">
            <Failure title={t('people.partFailed')} error={reasonOf(rows.partError)} onRetry={rows.retry} retrying={rows.fetching} />
          </div>
        )}
        <SessionTimeline
          axis={axis}
          zone={zone}
          timeline={rows.timeline?.curve.at.length === 0 ? null : rows.timeline}
          selection={{ zoom, onZoom, range, onRange, found, window }}
          list={{ ...rows, ...links, ranged: rows.range !== null, question, virtual: all, printed }}
          naming={{ roomNames, plainRole: sort.by === 'role' ? null : rows.plainRole, missingName, roles: session.roles.length > 0 }}
          sorting={{ sort, onSort }}
        />
        {rows.count === 0 && (
          <Suspense>
            <Touched part={nobodyHere} props={{ session, address }} />
          </Suspense>
        )}
        {rows.count > 0 && (
          <div className="flex flex-wrap items-start gap-x-5 gap-y-1">
            <TimelineLegend parts={printed?.parts ?? rows.parts} stale={axis.stale} />
            <ColumnHelp session={session} zone={zone} />
          </div>
        )}
        <PrintedRules window={session.attendanceWindow} zone={zone} />
        {line && <p className="hidden pt-2 text-[12px] print:block">{line}</p>}
        {rows.total > 0 && (
          <Pager
            label={t('session.people')}
            page={all ? 1 : params.page}
            perPage={all ? Math.max(1, rows.total) : Number(params.perPage)}
            total={rows.total}
            shown={rows.count}
            onPage={(page) => set({ page })}
            sizes={{
              options: sizeOptions,
              value: params.perPage,
              onChange: (size) => set({ perPage: pageSizes.find((known) => known === size) ?? '50' }),
            }}
          />
        )}
      </section>
    </>
  );
}
