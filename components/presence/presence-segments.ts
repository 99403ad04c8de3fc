import type { IntervalItem, ParticipantRow } from '@/lib/domain/answers/participant-answer';
import type { TimelineAnswer } from '@/lib/domain/answers/timeline-answer';
import { isEndAssumed, isStartAssumed } from '@/lib/domain/assumed-ends';
import type { EndSource, Span } from '@/lib/domain/interval';
import { laneKinds, laneMarks } from '@/lib/domain/lane-marks';
import { defaultThresholds, type Thresholds } from '@/lib/domain/thresholds';

/**
 * A piece of a person's bar, in ms from the start of the axis. `reconnect` and `away` are the gaps between presences.
 */
export interface Segment extends Span {
  kind: 'present' | 'reconnect' | 'away';
  startAssumed: boolean;
  endAssumed: boolean;
  stillIn: boolean;
  inRoom: boolean;
  /** Known once the row itself has been read; the timeline carries only the marks. */
  room?: string;
  startSource?: EndSource;
  endSource?: EndSource;
}

export interface Bar {
  segments: Segment[];
  /** What rests on an assumed join or leave alone: hatched over the segments. */
  assumed: Span[];
  verdict: ParticipantRow['verdict'];
  host: boolean;
  counted: boolean;
  /** Gaps too short to be seen are closed: a stretch may have been several. */
  reduced?: boolean;
}

/** What the segments of a person or a connection are made of. */
export type Presences = Pick<ParticipantRow, 'intervals' | 'assumed'>;

const verdicts = ['absent', 'partial', 'present'] as const;

function withGaps(presences: Segment[], thresholds: Thresholds): Segment[] {
  return presences.flatMap((presence, index) => {
    const before = presences[index - 1];
    if (!before || presence.start <= before.end) return [presence];
    const kind = presence.start - before.end <= thresholds.reconnectMs ? 'reconnect' : 'away';
    const marks = { startAssumed: before.endAssumed, endAssumed: presence.startAssumed, stillIn: false, inRoom: false };
    return [{ kind, start: before.end, end: presence.start, ...marks }, presence];
  });
}

function fromInterval(interval: IntervalItem, row: Presences, startMs: number): Segment {
  return {
    kind: 'present',
    start: Date.parse(interval.start) - startMs,
    end: Date.parse(interval.end) - startMs,
    startAssumed: isStartAssumed(interval, row),
    endAssumed: isEndAssumed(interval, row),
    stillIn: interval.endSource === 'now',
    inRoom: interval.room !== undefined,
    startSource: interval.startSource,
    endSource: interval.endSource,
    ...(interval.room === undefined ? {} : { room: interval.room }),
  };
}

/**
 * The presences of a person or a connection with the gaps between them. `startMs`: start of the axis in ms since the
 * epoch.
 */
export function segmentsOf(row: Presences, startMs: number, thresholds = defaultThresholds): Segment[] {
  return withGaps(
    row.intervals.map((interval) => fromInterval(interval, row, startMs)),
    thresholds,
  );
}

/** The bar of a row of `participants`. `startMs`: start of the axis in ms since the epoch. */
export function barOfRow(row: ParticipantRow, startMs: number, host: boolean, thresholds = defaultThresholds): Bar {
  const assumed = row.assumed.map(({ start, end }) => ({ start: Date.parse(start) - startMs, end: Date.parse(end) - startMs }));
  return {
    segments: segmentsOf(row, startMs, thresholds),
    assumed,
    verdict: row.verdict,
    host,
    counted: row.counted,
    reduced: row.reduced !== undefined,
  };
}

/** The bar of lane `index` of a `timeline` answer; `null` when there is no such lane. */
export function barOfLane(lanes: TimelineAnswer['lanes'], index: number, thresholds = defaultThresholds): Bar | null {
  const kind = lanes.kind[index];
  const first = lanes.offset[index];
  if (kind === undefined || first === undefined) return null;
  const presences: Segment[] = [];
  for (let at = first; at < (lanes.offset[index + 1] ?? lanes.start.length); at += 1) {
    const marks = lanes.marks[at] ?? 0;
    presences.push({
      kind: 'present',
      start: lanes.start[at] ?? 0,
      end: lanes.end[at] ?? 0,
      startAssumed: (marks & laneMarks.startAssumed) > 0,
      endAssumed: (marks & laneMarks.endAssumed) > 0,
      stillIn: (marks & laneMarks.stillIn) > 0,
      inRoom: (marks & laneMarks.inRoom) > 0,
    });
  }
  return {
    segments: withGaps(presences, thresholds),
    assumed: assumedOfLane(lanes, index),
    verdict: verdicts[kind & 3] ?? null,
    host: (kind & laneKinds.host) > 0,
    counted: (kind & laneKinds.notCounted) === 0,
    reduced: (kind & laneKinds.reduced) > 0,
  };
}

function assumedOfLane({ assumedOffset, assumedStart, assumedEnd }: TimelineAnswer['lanes'], index: number): Span[] {
  const assumed: Span[] = [];
  for (let at = assumedOffset[index] ?? 0; at < (assumedOffset[index + 1] ?? 0); at += 1) {
    assumed.push({ start: assumedStart[at] ?? 0, end: assumedEnd[at] ?? 0 });
  }
  return assumed;
}

/** Whether anything of a bar's presence lies inside the half-open span. */
export function isPresentIn(bar: Bar, span: Span): boolean {
  return bar.segments.some((segment) => segment.kind === 'present' && segment.start < span.end && segment.end > span.start);
}
