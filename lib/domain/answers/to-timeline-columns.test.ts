import { describe, expect, test } from 'vitest';
import type { SessionCount } from '@/lib/domain/count-session';
import type { Interval } from '@/lib/domain/interval';
import type { ListRow } from '@/lib/domain/lists/list-people';
import { timelineAnswer } from './timeline-answer';
import { timelineJson, toCurveColumns, toLanes } from './to-timeline-columns';

/** Curve and bars in one, as they are sent. */
const toTimelineColumns = (count: SessionCount, rows: readonly ListRow[], zoom?: { from: number; to: number }) => ({
  ...toCurveColumns(count, zoom),
  lanes: toLanes(count, rows),
});

const start = Date.UTC(2026, 0, 1, 9);
const minute = 60_000;
const between = (from: number, to: number, rest: Partial<Interval> = {}): Interval => ({
  start: start + from * minute,
  end: start + to * minute,
  startSource: 'events',
  endSource: 'events',
  ...rest,
});

const spanOf = (from: number, to: number) => ({ start: start + from * minute, end: start + to * minute });

const row: ListRow = {
  id: 'a',
  participantId: 'a',
  name: null,
  atOnce: 1,
  names: [],
  externalId: null,
  role: null,
  roles: [],
  state: 'left',
  joinedAt: start,
  leftAt: start,
  presentMs: 0,
  attendance: 0,
  verdict: 'present',
  joins: 1,
  reconnects: 0,
  roomChanges: 0,
  absences: 0,
  assumedMs: 0,
  assumed: [],
  providerPresentMs: null,
  providerDiffers: false,
  outsideWindowMs: 0,
  late: false,
  leftEarly: false,
  counted: true,
  intervals: [],
  flags: [],
  connections: 1,
  ids: [],
};

const count: SessionCount = {
  live: false,
  asOf: start + 60 * minute,
  start,
  end: start + 10 * minute,
  attendanceWindow: null,
  occupied: [],
  connectionsIn: 0,
  flags: [],
  people: [],
  curve: { at: [start, start + minute], people: [1, 0] },
  summary: {
    people: 1,
    connections: 1,
    notCounted: 0,
    in: 0,
    peak: 1,
    peakAt: start,
    averagePresentMs: 0,
    medianPresentMs: 0,
    averageAttendance: 0,
    present: 1,
    partial: 0,
    absent: 0,
    late: 0,
    leftEarly: 0,
    outsideWindow: 0,
    reconnects: 0,
    roomChanges: 0,
    absences: 0,
    assumedMs: 0,
  },
};

describe('toTimelineColumns', () => {
  test('counts in ms from the start of the session', () => {
    const answer = toTimelineColumns(count, [{ ...row, intervals: [between(0, 1), between(2, 10)] }]);
    expect(answer).toMatchObject({ start: '2026-01-01T09:00:00.000Z', lengthMs: 600_000, peak: { at: 0, people: 1 } });
    expect(answer.curve).toMatchObject({ at: [0, 60_000], people: [1, 0] });
    expect(answer.lanes).toMatchObject({ offset: [0, 2], start: [0, 120_000], end: [60_000, 600_000] });
  });

  test('says what each lane is; who is not judged is drawn as somebody present', () => {
    const rows: Partial<ListRow>[] = [
      { verdict: 'absent' },
      { verdict: 'partial', role: 'group_call_host' },
      { counted: false },
      { verdict: null },
    ];
    const { lanes } = toTimelineColumns(
      count,
      rows.map((own) => ({ ...row, ...own })),
    );
    expect(lanes.kind).toEqual([0, 1 + 4, 2 + 8, 2]);
    expect(lanes.offset).toEqual([0, 0, 0, 0, 0]);
  });

  test('marks the ends that are assumed, not those that were only cut', () => {
    const intervals = [
      between(0, 1, { startSource: 'session-start', endSource: 'next-entry' }),
      between(1, 10, { endSource: 'session-end', room: 'r' }),
    ];
    const cut = toTimelineColumns(count, [{ ...row, intervals }]);
    const assumed = toTimelineColumns(count, [{ ...row, intervals, assumed: [spanOf(0, 0.5), spanOf(5, 10)] }]);
    expect(cut.lanes.marks).toEqual([0, 8]);
    expect(assumed.lanes.marks).toEqual([1, 2 + 8]);
  });

  test('says of each lane what is assumed, in columns of its own', () => {
    const rows = [[], [spanOf(0, 1), spanOf(5, 10)], [spanOf(2, 3)]].map((assumed) => ({ ...row, assumed }));
    const { lanes } = toTimelineColumns(count, rows);
    expect(lanes).toMatchObject({
      assumedOffset: [0, 0, 2, 3],
      assumedStart: [0, 300_000, 120_000],
      assumedEnd: [60_000, 600_000, 180_000],
    });
  });

  test('marks who is still in', () => {
    expect(toTimelineColumns(count, [{ ...row, intervals: [between(0, 1, { endSource: 'now' })] }]).lanes.marks).toEqual([4]);
  });

  test('is empty, and no error, where nothing is known', () => {
    const nothing = {
      ...count,
      start: null,
      end: null,
      curve: { at: [], people: [] },
      summary: { ...count.summary, peak: 0, peakAt: null },
    };
    expect(toTimelineColumns(nothing, [row])).toMatchObject({ lengthMs: 0, curve: { at: [], people: [] }, peak: null });
  });

  test('says how far the session has been read, which its columns do not depend on', () => {
    const columns = toTimelineColumns(count, [row]);
    const reading = { progress: { loaded: 200, total: 450 }, incomplete: false };
    const answer = timelineAnswer.parse(JSON.parse(timelineJson(columns, reading).text));
    expect(answer).toEqual({ ...columns, ...reading });
    expect(JSON.parse(timelineJson(columns, { ...reading, incomplete: true }).text)).toEqual({ ...columns, ...reading, incomplete: true });
  });
});
