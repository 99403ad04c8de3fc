'use client';

import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ParticipantsAnswer } from '@/lib/domain/answers/participant-answer';
import type { TimelineAnswer } from '@/lib/domain/answers/timeline-answer';
import type { Span } from '@/lib/domain/interval';
import { laneKinds } from '@/lib/domain/lane-marks';
import { answerOf } from '@/lib/domain/range-answer';
import { defaultThresholds } from '@/lib/domain/thresholds';
import type { PeopleParams } from '@/lib/queries/participants';
import type { SessionPlace } from '@/lib/queries/session-place';
import { lanesQuery } from '@/lib/queries/timeline';

type Counts = NonNullable<ParticipantsAnswer['range']>;

/**
 * Presence of each counted person, ms from the start of the axis; `null` where gaps of somebody's are closed, as then only
 * our API can count.
 */
function presencesOf({ lanes }: TimelineAnswer): Span[][] | null {
  if (lanes.kind.some((kind) => (kind & laneKinds.reduced) > 0)) return null;
  return lanes.kind.flatMap((kind, index) => {
    if ((kind & laneKinds.notCounted) > 0) return [];
    const from = lanes.offset[index] ?? 0;
    const to = lanes.offset[index + 1] ?? lanes.start.length;
    return [Array.from({ length: to - from }, (_, at) => ({ start: lanes.start[from + at] ?? 0, end: lanes.end[from + at] ?? 0 }))];
  });
}

/**
 * How many people were there throughout, in part and not at all in a range (ms on the axis), as our API counts them.
 */
export function countRange(presences: readonly Span[][], { start: from, end: to }: Span): Counts {
  const last = Math.max(0, ...presences.map((intervals) => intervals.at(-1)?.end ?? 0));
  const range = { start: Math.max(0, from), end: Math.min(to, last) };
  const counts: Counts = { throughout: 0, part: 0, none: 0 };
  for (const intervals of presences) counts[answerOf(intervals, range, defaultThresholds.reconnectMs)] += 1;
  return counts;
}

/**
 * Counts a range while it is drawn, many times a second, from the lanes of everybody that the other filters leave. They
 * are read when a range is drawn first. What it answers is `null` until they are there.
 */
export function useRangeCounts(place: SessionPlace, people: PeopleParams, drafting: boolean): (range: Span) => Counts | null {
  const [wanted, setWanted] = useState(drafting);
  if (drafting && !wanted) setWanted(true);
  const { search, verdict, role, flag, outside, state, rooms, counted, window } = people;
  const everybody: PeopleParams = {
    ...{ search, verdict, role, flag, outside, state, rooms, counted, window },
    view: 'people',
    sort: 'joinedAt',
    order: 'asc',
    present: null,
    answer: null,
    neverCame: null,
  };
  const { data } = useQuery({ ...lanesQuery(place, everybody), enabled: wanted });
  const presences = useMemo(() => (data ? presencesOf(data) : null), [data]);
  return (range) => (presences === null ? null : countRange(presences, range));
}
