import { describe, expect, test } from 'vitest';
import { measurePerson } from './measure-person';
import { gradePerson } from './person-quality';
import type { QualityStats } from './quality-stream';
import { losing, seconds, start, statsOf, streamOf, tens, totals } from './testing/sample-stream';

const presence = (until: number) => [{ start, end: seconds(until) }];
const measure = (until: number, ...stats: QualityStats[]) =>
  measurePerson({
    presence: presence(until),
    connections: stats.map((one, index) => ({ connectionId: `c${index}`, stats: one })),
    sessionStart: start,
    peers: new Set(),
  });
const gradeOf = (until: number, ...stats: QualityStats[]) => gradePerson(measure(until, ...stats), { unread: false, empty: false });

describe('measurePerson', () => {
  test('has data for the whole time of three received streams whose timestamps differ by 12 ms', () => {
    const streams = [0, 0.012, 0.024].map((offset) =>
      streamOf(
        tens(120).map((time) => time + offset - 3),
        { packets: totals(tens(120).map(() => 500)), lost: totals(tens(120).map(() => 0)) },
        { direction: 'received', producerId: `p${offset}` },
      ),
    );
    const { lines, steps, grades } = measure(1_200, statsOf(...streams));
    expect(steps).toHaveLength(120);
    expect(grades.every((grade) => grade === 'good')).toBe(true);
    expect(lines.find(({ metric }) => metric === 'loss')?.values.filter((value) => value !== null)).toHaveLength(120);
  });

  test('does not grade a silent microphone that lost 2 of its 25 packets', () => {
    const silent = streamOf(tens(60), {
      packets: totals(tens(60).map(() => 25)),
      lost: totals(tens(60).map(() => 2)),
      mos: tens(60).map(() => 2),
    });
    const measured = measure(600, statsOf(silent));
    expect(measured.lines).toEqual([]);
    expect(gradePerson(measured, { unread: false, empty: false })).toMatchObject({ grade: null, why: 'too-little' });
  });

  test('tells of the time before a sample: what happened in it is not held forward', () => {
    const [bad, good] = [0.2, 0.9];
    const at = [10, 20, 45, 50];
    const rates = [0, 0, 500 * bad, 0];
    const stream = streamOf(at, { packets: totals([500, 500, 500, 500]), lost: totals(rates), mos: [4, 4, good + 1, 4] });
    const line = measure(60, statsOf(stream)).lines.find(({ metric }) => metric === 'loss');
    expect(line?.values).toEqual([0, 0, 20, 20, 10, null]);
  });

  test('calls a step as its worst line, and of equally bad ones the first', () => {
    const stream = streamOf(tens(6), {
      packets: totals(tens(6).map(() => 500)),
      lost: totals(tens(6).map(() => 15)),
      rtt: [0.1, 0.1, 0.6, 0.6, 0.6, 0.6],
      jitter: tens(6).map(() => 0.06),
    });
    expect(measure(60, statsOf(stream)).grades).toEqual(tens(6).map(() => 'poor'));
    expect(gradeOf(60, statsOf(stream))).toMatchObject({ grade: 'poor', share: 1, line: { metric: 'jitter' }, lineSteps: 6 });
    expect(gradeOf(60, statsOf(losing([3, 3, 3, 3, 3, 3]), losing([3, 3, 3, 3, 3, 3], { media: 'video' })))).toMatchObject({
      grade: 'fair',
      line: { media: 'audio', metric: 'loss' },
    });
  });

  test('takes several connections together, each in its own unit', () => {
    const quick = streamOf(tens(6), { rtt: tens(6).map(() => 0.1) });
    const slow = streamOf(tens(6), { rtt: tens(6).map(() => 700) });
    const measured = measure(60, statsOf(quick), statsOf(slow));
    expect(measured.lines).toMatchObject([{ metric: 'rtt', values: tens(6).map(() => 400) }]);
    expect(measured.ofConnections.map(({ lines }) => lines[0]?.values[0])).toEqual([100, 700]);
    expect(gradePerson(measured, { unread: false, empty: false }).grade).toBe('fair');
  });

  test('counts nothing of a step that is not the person’s', () => {
    const there = [
      { start, end: seconds(30) },
      { start: seconds(60), end: seconds(90) },
    ];
    const connections = [{ connectionId: 'c', stats: statsOf(losing(tens(9).map(() => 8))) }];
    const measured = measurePerson({ presence: there, connections, sessionStart: start, peers: new Set() });
    expect(measured.steps).toEqual([0, 1, 2, 6, 7, 8]);
    expect(gradePerson(measured, { unread: false, empty: false }).counts).toEqual({ good: 0, fair: 0, poor: 6, none: 0 });
  });

  test('draws what an earlier version kept, and grades none of it', () => {
    const older = [{ media: 'audio', direction: 'sent', metric: 'rtt', at: tens(8).map(seconds), values: tens(8).map(() => 900) }] as const;
    const stats: QualityStats = { streams: [], older: older.map((one) => ({ ...one })), notes: [] };
    const measured = measure(80, stats);
    expect(measured.ofConnections[0]?.lines).toMatchObject([{ metric: 'rtt', values: tens(8).map(() => 900) }]);
    expect(gradePerson(measured, { unread: true, empty: true })).toMatchObject({ grade: null, why: 'not-read' });
  });
});

describe('gradePerson', () => {
  test('names the line with most such steps, and its share beside that of the grade', () => {
    const audio = losing([...Array(90).fill(0), ...Array(4).fill(9), ...Array(6).fill(0)]);
    const video = losing([...Array(88).fill(0), ...Array(12).fill(9)], { media: 'video' });
    expect(gradeOf(1_000, statsOf(audio, video))).toMatchObject({
      grade: 'poor',
      share: 0.12,
      line: { media: 'video', direction: 'sent', metric: 'loss' },
      lineSteps: 12,
      counts: { good: 88, fair: 0, poor: 12, none: 0 },
    });
  });

  test('says why there is no grade', () => {
    const why = (unread: boolean, empty: boolean) => gradePerson(measure(300), { unread, empty }).why;
    expect([why(true, true), why(false, true), why(false, false)]).toEqual(['not-read', 'no-report', 'too-little']);
  });
});
