import type { DrawnSpans } from '@/lib/domain/drawn-spans';
import { type Interval, lengthWithin, type Span } from '@/lib/domain/interval';
import type { ListResult, ListRow } from '@/lib/domain/lists/list-people';
import { plainOrNull } from '@/lib/domain/text/plain-text';
import { toInstant } from '@/lib/domain/time';
import { type JsonText, writeJson } from './json-text';
import type { ConnectionItem, IntervalItem, ParticipantRow, ParticipantsAnswer } from './participant-answer';

export function toIntervalItem({ start, end, startSource, endSource, room }: Interval): IntervalItem {
  const item: IntervalItem = { start: new Date(start).toISOString(), end: new Date(end).toISOString(), startSource, endSource };
  if (room !== undefined) item.room = room;
  return item;
}

export function toSpanItem({ start, end }: Span): { start: string; end: string } {
  return { start: new Date(start).toISOString(), end: new Date(end).toISOString() };
}

/** Spans as they go over the wire; `drawn` instead where they are too many. */
export function toSpans(
  { intervals, assumed }: { intervals: readonly Interval[]; assumed: readonly Span[] },
  drawn: DrawnSpans | null | undefined,
): Pick<ConnectionItem, 'intervals' | 'assumed' | 'reduced'> {
  if (!drawn) return { intervals: intervals.map(toIntervalItem), assumed: assumed.map(toSpanItem) };
  const { total, gapMs, absentMs } = drawn;
  return { ...toSpans(drawn, null), reduced: { intervals: total, gapMs, absentMs } };
}

/**
 * A row of the participants list as it goes over the wire. With a range (ms) it says how long the person was there in
 * it. `device` is of a single connection.
 */
export function toParticipantRow(row: ListRow, range: Span | null = null, device?: string): ParticipantRow {
  const { intervals, assumed, reduced } = toSpans(row, row.drawn);
  return {
    id: row.id,
    participantId: row.participantId,
    name: plainOrNull(row.name),
    names: row.names.flatMap((name) => plainOrNull(name) ?? []),
    externalId: row.externalId,
    role: row.role,
    roles: row.roles,
    state: row.state,
    joinedAt: toInstant(row.joinedAt),
    leftAt: toInstant(row.leftAt),
    presentMs: row.presentMs,
    attendance: row.attendance,
    verdict: row.verdict,
    late: row.late,
    leftEarly: row.leftEarly,
    joins: row.joins,
    reconnects: row.reconnects,
    roomChanges: row.roomChanges,
    absences: row.absences,
    assumedMs: row.assumedMs,
    assumed,
    providerPresentMs: row.providerPresentMs,
    providerDiffers: row.providerDiffers,
    outsideWindowMs: row.outsideWindowMs,
    intervals,
    ...(reduced === undefined ? {} : { reduced }),
    flags: row.flags,
    connections: row.connections,
    atOnce: row.atOnce,
    counted: row.counted,
    ...(device === undefined ? {} : { device }),
    ...(range === null ? {} : { presentInRangeMs: lengthWithin(row.intervals, range.start, range.end) }),
  };
}

interface PageInput
  extends Pick<ListResult, 'range'>,
    Pick<ParticipantsAnswer, 'page' | 'perPage' | 'freshness' | 'progress' | 'incomplete'> {
  /**
   * The page's rows written: they are the same for every reader, so they are written once (see
   * `CountedSession.pageJson`).
   */
  items: JsonText<ParticipantRow[]>;
  /** Rows on all pages. */
  total: number;
  /** ms */
  asOf: number;
}

/** A page of a list of people. */
export function participantsJson({ items, range, asOf, ...rest }: PageInput): JsonText<ParticipantsAnswer> {
  return writeJson<ParticipantsAnswer>({ items, ...rest, asOf: new Date(asOf).toISOString(), ...(range === null ? {} : { range }) });
}
