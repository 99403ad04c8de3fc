import { describe, expect, test } from 'vitest';
import { count, liveSession, m, row, session } from '@/lib/domain/testing/sample-session';

const minute = 60_000;
const stay = (from: number, to: number, fields = {}) => row({ joinedAt: m(from), leftAt: m(to), ...fields });

describe('the figures of a session', () => {
  test('have averages and a median over all counted people, never with 0', () => {
    const { summary } = count([stay(0, 60), stay(0, 30), stay(0, 60, { notPerson: true }), row()]);
    expect(summary).toMatchObject({
      people: 3,
      notCounted: 1,
      connections: 3,
      averagePresentMs: 30 * minute,
      medianPresentMs: 30 * minute,
      averageAttendance: 2 / 3,
    });
    expect(count([stay(0, 60), stay(0, 30)]).summary.medianPresentMs).toBe(45 * minute);
  });

  test('add up verdicts, late, left early, gaps and presence outside the window of counted people', () => {
    const rows = [
      stay(0, 60),
      stay(0, 60),
      stay(10, 40),
      stay(-10, 65),
      stay(0, 1),
      stay(-20, 70, { notPerson: true }),
      stay(0, 20, { userId: 'u' }),
      stay(21, 60, { userId: 'u' }),
    ];
    const { summary } = count(rows, { session: session({ startedAt: m(-30), endedAt: m(90) }) });
    expect(summary).toMatchObject({
      present: 4,
      partial: 1,
      absent: 1,
      late: 1,
      leftEarly: 2,
      outsideWindow: 1,
      reconnects: 1,
      absences: 0,
    });
  });

  test('say while live who is in, and judge nobody', () => {
    const { summary, connectionsIn } = count(
      [row({ userId: 'u', joinedAt: m(0) }), row({ userId: 'u', joinedAt: m(5) }), stay(0, 9)],
      liveSession,
    );
    expect(summary).toMatchObject({ people: 2, in: 1, present: null, partial: null, absent: null, leftEarly: null });
    expect(connectionsIn).toBe(2);
  });

  test('count as connections that are in those of recorders too', () => {
    const { summary, connectionsIn } = count([row({ joinedAt: m(0) }), row({ joinedAt: m(0), notPerson: true })], liveSession);
    expect([summary.in, connectionsIn]).toEqual([1, 2]);
  });
});

describe('the peak (rule 7)', () => {
  test('is the most at one instant and its first moment; leaves come before joins', () => {
    const { summary } = count([stay(0, 10), stay(10, 20), stay(12, 13), stay(15, 16)]);
    expect(summary).toMatchObject({ peak: 2, peakAt: m(12) });
  });

  test('is of counted people, unless all are counted in', () => {
    const rows = [stay(0, 60, { notPerson: true }), stay(0, 60, { role: 'bot' }), stay(0, 30, { role: 'guest' })];
    const excluded = { excludedRoles: ['bot'] };
    expect(count(rows, {}, excluded).summary).toMatchObject({ people: 1, notCounted: 2, peak: 1, connections: 1 });
    expect(count(rows, {}, { ...excluded, counted: 'all' }).summary).toMatchObject({ people: 3, notCounted: 0, peak: 3 });
  });

  test('is none where there is nobody at all', () => {
    expect(count([row()]).summary).toMatchObject({ peak: 0, peakAt: null });
  });
});
