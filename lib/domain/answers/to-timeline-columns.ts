import { isEndAssumed, isStartAssumed } from '@/lib/domain/assumed-ends';
import { downsampleCurve } from '@/lib/domain/concurrency';
import type { SessionCount } from '@/lib/domain/count-session';
import { isHostRole } from '@/lib/domain/host-role';
import type { Interval } from '@/lib/domain/interval';
import { laneKinds, laneMarks } from '@/lib/domain/lane-marks';
import { drawnRow, type ListRow } from '@/lib/domain/lists/list-people';
import { type JsonText, type PartlyWritten, writeJson } from './json-text';
import type { TimelineAnswer } from './timeline-answer';

/** Points of the head-count curve that are sent at most. */
const maxCurvePoints = 1_000;
/** Who is not judged is drawn as somebody present: only an absence is pale. */
const verdictKinds = { absent: 0, partial: 1, present: 2 } as const;

function kindOf(row: ListRow): number {
  return (
    verdictKinds[row.verdict ?? 'present'] +
    (isHostRole(row.role) ? laneKinds.host : 0) +
    (row.counted ? 0 : laneKinds.notCounted) +
    (row.drawn ? laneKinds.reduced : 0)
  );
}

function marksOf(interval: Interval, row: Pick<ListRow, 'assumed'>): number {
  return (
    (isStartAssumed(interval, row) ? laneMarks.startAssumed : 0) +
    (isEndAssumed(interval, row) ? laneMarks.endAssumed : 0) +
    (interval.endSource === 'now' ? laneMarks.stillIn : 0) +
    (interval.room === undefined ? 0 : laneMarks.inRoom)
  );
}

/** What depends on the count alone, and not on how far the reading has come. */
export type TimelineColumns = Omit<TimelineAnswer, 'progress' | 'incomplete'>;

/**
 * A timeline. Its columns are the same for every reader, so their text is written once (see `CountedSession.columns`).
 */
export function timelineJson(
  columns: PartlyWritten<TimelineColumns>,
  { progress, incomplete }: Pick<TimelineAnswer, 'progress' | 'incomplete'>,
): JsonText<TimelineAnswer> {
  return writeJson<TimelineAnswer>({ ...columns, progress, incomplete });
}

export type CurveColumns = Omit<TimelineColumns, 'lanes'>;

/** Where the axis begins, ms. */
const startOf = ({ start, asOf }: SessionCount) => start ?? asOf;

/**
 * The curve of a counted session in columns of ms from its start, and what else depends on no rows. `zoom` (ms): the
 * curve of that stretch only.
 */
export function toCurveColumns(count: SessionCount, zoom?: { from: number; to: number }): CurveColumns {
  const start = startOf(count);
  // Clocks can be so wrong that a session ends before it starts.
  const end = Math.max(start, count.end ?? start);
  const curve =
    count.start === null ? { at: [], people: [] } : downsampleCurve(count.curve, zoom?.from ?? start, zoom?.to ?? end, maxCurvePoints);
  const { peak, peakAt } = count.summary;
  return {
    start: new Date(start).toISOString(),
    lengthMs: end - start,
    curve: { at: curve.at.map((at) => at - start), people: curve.people },
    peak: peakAt === null ? null : { at: peakAt - start, people: peak },
    asOf: new Date(count.asOf).toISOString(),
  };
}

/** Bars, a lane for each row, in columns of ms from the session's start; whatever stretch of the curve is looked at. */
export function toLanes(count: SessionCount, rows: readonly ListRow[]): TimelineAnswer['lanes'] {
  const start = startOf(count);
  const lanes: TimelineAnswer['lanes'] = {
    ids: [],
    kind: [],
    offset: [0],
    start: [],
    end: [],
    marks: [],
    assumedOffset: [0],
    assumedStart: [],
    assumedEnd: [],
  };
  for (const whole of rows) {
    const row = drawnRow(whole, count);
    const spans = row.drawn ?? row;
    lanes.ids.push(row.id);
    lanes.kind.push(kindOf(row));
    for (const interval of spans.intervals) {
      lanes.start.push(interval.start - start);
      lanes.end.push(interval.end - start);
      lanes.marks.push(marksOf(interval, spans));
    }
    lanes.offset.push(lanes.start.length);
    for (const span of spans.assumed) {
      lanes.assumedStart.push(span.start - start);
      lanes.assumedEnd.push(span.end - start);
    }
    lanes.assumedOffset.push(lanes.assumedStart.length);
  }
  return lanes;
}
