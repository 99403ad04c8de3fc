'use client';

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { writeInstants } from '@/components/presence/span-text';
import type { TimelineAxis } from '@/components/presence/timeline-axis';
import type { SessionParams } from '@/components/session/use-session-address';
import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import type { TimelineAnswer } from '@/lib/domain/answers/timeline-answer';
import type { PeopleParams } from '@/lib/queries/participants';
import type { SessionPlace } from '@/lib/queries/session-place';
import { curveQuery } from '@/lib/queries/timeline';
import { useAllRows } from './use-all-rows';
import { useArrived } from './use-arrived';
import { usePageRows } from './use-page-rows';
import { useRefetchOn } from './use-refetch-on';

interface Options {
  place: SessionPlace;
  session: SessionAnswer;
  params: SessionParams;
  people: PeopleParams;
}

/**
 * The axis of the curve's answer; until that is there, from the session's start to its end, or to the newest answer
 * while it is live.
 */
function axisOf(session: SessionAnswer, curve: TimelineAnswer | undefined): TimelineAxis {
  const live = session.status === 'live' && session.endedAt === null;
  const startMs = Date.parse(curve?.start ?? session.startedAt ?? session.attendanceWindow?.start ?? session.asOf);
  const endMs = Date.parse(session.endedAt ?? (live ? session.asOf : (session.attendanceWindow?.end ?? session.asOf)));
  return { startMs, lengthMs: Math.max(1, curve?.lengthMs ?? endMs - startMs), live, stale: session.freshness.stale };
}

/** A curve with fewer points than this was sent whole; a zoomed stretch of it needs no reading of its own. */
const thinnedFrom = 700;

/** Everything the table-timeline shows: the curve, and either one page of rows or the whole list. */
export function usePeopleRows({ place, session, params, people }: Options) {
  const { rooms, counted, window, zoom, perPage } = params;
  const all = perPage === 'all';
  const curve = useQuery(curveQuery(place, { rooms, counted, window, zoom: null }));
  const detail = useQuery({
    ...curveQuery(place, { rooms, counted, window, zoom: zoom && writeInstants(zoom) }),
    placeholderData: undefined,
    enabled: zoom !== null && (curve.data?.curve.at.length ?? 0) >= thinnedFrom,
  });
  const axis = useMemo(() => axisOf(session, curve.data), [session, curve.data]);
  const { startMs } = axis;

  const paged = usePageRows({
    place,
    people,
    page: params.page,
    perPage: all ? 50 : Number(perPage),
    startMs,
    enabled: !all,
  });
  const whole = useAllRows({ place, people, startMs, enabled: all });
  const { freshness, progress } = session;
  useRefetchOn(`${freshness.readAt} ${freshness.state} ${progress.loaded}`, () => {
    void curve.refetch();
    if (detail.isEnabled) void detail.refetch();
    if (all) void whole.lanes.refetch();
  });
  const { data: answer, isPlaceholderData: isOld } = paged.query;
  const question = JSON.stringify([people, params.page, perPage]);
  const { ids: arrived, elsewhere } = useArrived(
    axis.live && !all && answer && !isOld ? { question, asOf: answer.asOf, rows: answer.items, total: paged.total } : null,
  );
  const main = all ? whole.lanes : paged.query;
  const plainRole = session.roles.reduce<{ role: string; people: number } | null>(
    (most, role) => (role.people > (most?.people ?? 0) ? role : most),
    null,
  );

  return {
    axis,
    timeline: (zoom && detail.data) || curve.data || null,
    ready: main.data !== undefined,
    error: main.error,
    /** Something besides the list itself that is missing on the screen. */
    partError: (curve.data ? null : curve.error) ?? (all ? (whole.failed?.error ?? null) : null),
    fetching: main.isFetching || curve.isFetching,
    retry: () => {
      void main.refetch();
      void curve.refetch();
      void whole.failed?.refetch();
    },
    pending: main.isPlaceholderData,
    entryAt: all ? whole.entryAt : paged.entryAt,
    /** What the legend explains. */
    parts: all ? whole.parts : paged.parts,
    count: all ? whole.count : paged.count,
    total: all ? whole.count : paged.total,
    first: all ? 1 : paged.first,
    range: all ? whole.range : paged.range,
    onVisible: whole.onVisible,
    arrived,
    elsewhere,
    plainRole: plainRole && plainRole.people * 2 > session.summary.people ? plainRole.role : null,
  };
}
