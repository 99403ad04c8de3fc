import { describe, expect, test } from 'vitest';
import type { Connection } from '@/lib/domain/connection';
import { count, entry, joining, leaving, liveSession, m, row, session } from '@/lib/domain/testing/sample-session';
import { defaultThresholds } from '@/lib/domain/thresholds';

const minute = 60_000;
const stay = (from: number, to: number, fields: Partial<Connection> = {}) => row({ joinedAt: m(from), leftAt: m(to), ...fields });
const whole = () => [stay(0, 60), stay(0, 60)];
const personIn = (rows: Connection[], ...more: [Parameters<typeof count>[1]?, Parameters<typeof count>[2]?]) => {
  const person = count(rows, ...more).people.find(({ connections }) => connections[0]?.connection.userId === 'u');
  if (person === undefined) throw new Error('Nobody of them is u.');
  return person;
};

describe('joins, reconnects, absences (rule 5)', () => {
  test('are told by the gap: up to a minute a reconnect, a longer one an absence', () => {
    const events = [joining(m(0)), leaving(m(5)), joining(m(6)), leaving(m(10)), joining(m(11) + 1), leaving(m(60))];
    expect(personIn([row({ userId: 'u', events })])).toMatchObject({ joins: 3, reconnects: 1, absences: 1, roomChanges: 0 });
  });

  test('come from gaps of the union, so that a gap on one device is none while another is in', () => {
    const events = [joining(m(0)), leaving(m(5)), joining(m(20)), leaving(m(60))];
    expect(personIn([row({ userId: 'u', events }), stay(4, 21, { userId: 'u' })])).toMatchObject({ joins: 1, absences: 0 });
  });

  test('are none where intervals touch', () => {
    expect(personIn([stay(0, 20, { userId: 'u' }), stay(20, 40, { userId: 'u' })])).toMatchObject({ joins: 1, reconnects: 0 });
  });
});

describe('attendance and verdict (rule 6)', () => {
  test('come from the part of the presence inside the window, divided by its length', () => {
    const [early, short] = count([stay(-20, 60), stay(0, 60), stay(0, 15)], {
      session: session({ startedAt: m(-30), endedAt: m(90) }),
    }).people;
    expect(early).toMatchObject({ attendance: 1, presentMs: 80 * minute, outsideWindowMs: 20 * minute });
    expect(short).toMatchObject({ attendance: 1, outsideWindowMs: 0 });
  });

  test('change at a quarter and at three quarters', () => {
    const until = (end: number) => row({ joinedAt: m(0), leftAt: end });
    const rows = [...whole(), ...whole(), stay(0, 60), ...[m(45), m(45) - 1, m(15), m(15) - 1].map(until)];
    const verdicts = count(rows).people.map(({ verdict }) => verdict);
    expect(verdicts.slice(-4)).toEqual(['present', 'partial', 'partial', 'absent']);
  });

  test('take their thresholds as one object, passed as an argument', () => {
    const { people } = count([...whole(), stay(0, 30)], {}, { thresholds: { ...defaultThresholds, present: 0.5 } });
    expect(people.every(({ verdict }) => verdict === 'present')).toBe(true);
  });

  test('leave out the time at which nobody counted is in', () => {
    const rows = [
      stay(0, 20, { userId: 'u' }),
      stay(40, 60, { userId: 'u' }),
      stay(0, 20),
      stay(40, 60, { userId: 'v' }),
      stay(0, 20, { userId: 'v' }),
    ];
    expect(personIn(rows)).toMatchObject({ attendance: 1, verdict: 'present', presentMs: 40 * minute });
  });

  test('give who is not counted figures but no verdict, and neither late nor early', () => {
    const rows = [...whole(), stay(20, 30, { userId: 'u', role: 'bot' })];
    expect(personIn(rows, {}, { excludedRoles: ['bot'] })).toMatchObject({
      counted: false,
      verdict: null,
      late: false,
      leftEarly: false,
      attendance: 1 / 6,
      presentMs: 10 * minute,
      joins: 1,
    });
    expect(personIn(rows, {}, { excludedRoles: ['bot'], counted: 'all' })).toMatchObject({
      counted: true,
      verdict: 'absent',
      late: true,
      leftEarly: true,
    });
  });

  test('leave out for a recorder the time at which nobody counted was in', () => {
    const rows = [stay(0, 60, { userId: 'u', notPerson: true }), stay(0, 20), stay(40, 60, { userId: 'v' }), stay(0, 20, { userId: 'v' })];
    const recorder = personIn(rows, {}, { window: 'session' });
    expect(recorder).toMatchObject({ attendance: 1, presentMs: 60 * minute });
  });
});

describe('late and left early (rule 6)', () => {
  test('begin beyond five minutes', () => {
    const edge = row({ userId: 'u', joinedAt: m(5), leftAt: m(55) });
    expect(personIn([...whole(), edge])).toMatchObject({ late: false, leftEarly: false });
    const beyond = row({ userId: 'u', joinedAt: m(5) + 1, leftAt: m(55) - 1 });
    const counted = count([...whole(), beyond]);
    expect(counted.people[0]).toMatchObject({ late: false, leftEarly: false });
    expect(counted.summary).toMatchObject({ late: 1, leftEarly: 1 });
  });

  test('are measured by the first and the last presence inside the window', () => {
    const long = { session: session({ startedAt: m(-60), endedAt: m(120) }) };
    const visits = (...stays: [number, number][]) => row({ userId: 'u', stays: stays.map(([from, to]) => entry(m(from), m(to))) });
    const of = (...stays: [number, number][]) => {
      const { late, leftEarly } = personIn([...whole(), visits(...stays)], long);
      return { late, leftEarly };
    };
    expect(of([-50, -40], [10, 50], [80, 90])).toEqual({ late: true, leftEarly: true });
    expect(of([-50, 1], [59, 90])).toEqual({ late: false, leftEarly: false });
    expect(of([-50, 0], [60, 90])).toEqual({ late: false, leftEarly: false });
  });

  test('are neither for who has no presence inside the window, who is absent', () => {
    const outside = personIn([...whole(), stay(70, 80, { userId: 'u' })], { session: session({ endedAt: m(90) }) });
    expect(outside).toMatchObject({ verdict: 'absent', late: false, leftEarly: false, attendance: 0, outsideWindowMs: 10 * minute });
  });
});

describe('a person in a live session (rule 6)', () => {
  test('has no verdict and has not left early, but can be late', () => {
    const rows = [row({ joinedAt: m(0) }), row({ joinedAt: m(0) }), stay(10, 12)];
    const { people, summary } = count(rows, liveSession);
    expect(people.map(({ verdict }) => verdict)).toEqual([null, null, null]);
    expect(people.map(({ late, leftEarly }) => [late, leftEarly])).toEqual([
      [false, false],
      [false, false],
      [true, false],
    ]);
    expect(summary).toMatchObject({ present: null, partial: null, absent: null, leftEarly: null, late: 1 });
  });
});

describe('state (rule 6)', () => {
  const stateOf = (fields: Partial<Connection>, input = liveSession) => personIn([row({ userId: 'u', ...fields })], input).state;

  test('is in where an interval reaches the now of a live room', () => {
    expect(stateOf({ joinedAt: m(3) })).toBe('in');
    expect(stateOf({ joinedAt: m(3), leftAt: m(29) })).toBe('left');
    expect(stateOf({ joinedAt: m(3) }, { session: session(), answeredAt: m(30) })).toBe('left');
  });

  test('stays in where one device leaves and another stays', () => {
    expect(personIn([stay(3, 29, { userId: 'u' }), row({ userId: 'u', joinedAt: m(4) })], liveSession)).toMatchObject({
      state: 'in',
      leftAt: null,
    });
  });

  test('is never where there is not even an empty interval, and counts among people', () => {
    expect(stateOf({})).toBe('never');
    expect(stateOf({ joinedAt: m(3), leftAt: m(3) })).toBe('left');
    expect(count([row()]).summary).toMatchObject({ people: 1, absent: 1, averagePresentMs: 0 });
  });
});

describe('what is assumed (rule 8)', () => {
  const assumed = (...rows: Partial<Connection>[]) => {
    const person = personIn(rows.map((fields) => row({ userId: 'u', ...fields })));
    const spans = person.assumed.map(({ start, end }) => [(start - m(0)) / minute, (end - m(0)) / minute]);
    return [person.assumedMs / minute, spans];
  };

  test('is the time from the last join on for an assumed end', () => {
    expect(assumed({ joinedAt: m(10) })).toEqual([50, [[10, 60]]]);
    expect(assumed({ events: [joining(m(10)), joining(m(30))] })).toEqual([30, [[30, 60]]]);
    expect(assumed({ stays: [entry(m(10), null), entry(m(40), m(50))] })).toEqual([30, [[10, 40]]]);
  });

  test('is the time to the first leave for an assumed start', () => {
    expect(assumed({ events: [leaving(m(10)), joining(m(20)), leaving(m(30))] })).toEqual([10, [[0, 10]]]);
    expect(assumed({ leftAt: m(20), createdAt: m(5) })).toEqual([15, [[5, 20]]]);
  });

  test('leaves out what another connection covers with certainty', () => {
    expect(assumed({ joinedAt: m(10) }, { joinedAt: m(5), leftAt: m(40) })).toEqual([20, [[40, 60]]]);
    expect(assumed({ leftAt: m(40) }, { joinedAt: m(10), leftAt: m(20) })).toEqual([
      30,
      [
        [0, 10],
        [20, 40],
      ],
    ]);
    expect(assumed({ joinedAt: m(10) }, { leftAt: m(50), createdAt: m(20) })).toEqual([50, [[10, 60]]]);
  });

  test('is nothing of what was sent, and nothing of what was cut off', () => {
    expect(assumed({ joinedAt: m(-10), leftAt: m(70) })).toEqual([0, []]);
    expect(assumed({ leftAt: m(10), createdAt: m(-20) })).toEqual([10, [[0, 10]]]);
  });

  test('adds up in the summary', () => {
    expect(count([row({ joinedAt: m(10) }), row({ joinedAt: m(30) }), stay(0, 60)]).summary.assumedMs).toBe(80 * minute);
  });
});

describe("the provider's own figure (rule 8)", () => {
  const closedInterval = (...rows: Partial<Connection>[]) => {
    const { providerPresentMs, providerDiffers } = personIn(rows.map((fields) => row({ userId: 'u', ...fields })));
    return [providerPresentMs === null ? null : providerPresentMs / minute, providerDiffers];
  };
  const hour = { joinedAt: m(0), leftAt: m(60) };

  test('is the sum over the connections, as far as they have one', () => {
    expect(closedInterval(hour)).toEqual([null, false]);
    expect(closedInterval({ ...hour, providerDurationMs: 60 * minute }, { joinedAt: m(5), leftAt: m(10) })).toEqual([60, false]);
  });

  test('does not differ by two devices at once', () => {
    expect(closedInterval({ ...hour, providerDurationMs: 60 * minute }, { ...hour, providerDurationMs: 60 * minute })).toEqual([
      120,
      false,
    ]);
  });

  test('differs when one is more than a minute and more than a tenth of it away from ours', () => {
    const differs = (minutes: number, leftAt = m(60)) =>
      closedInterval({ joinedAt: m(0), leftAt, providerDurationMs: minutes * minute })[1];
    expect([differs(66), differs(67), differs(54.6), differs(54.5)]).toEqual([false, true, false, true]);
    expect([differs(6, m(5)), differs(6.1, m(5)), differs(0, m(1)), differs(0, m(1.1))]).toEqual([false, true, false, true]);
  });

  test('is compared with the total after the cut', () => {
    expect(closedInterval({ joinedAt: m(-30), leftAt: m(60), providerDurationMs: 90 * minute })).toEqual([90, true]);
  });

  test('is not compared for who is in', () => {
    const { providerPresentMs, providerDiffers } = personIn(
      [row({ userId: 'u', joinedAt: m(0), providerDurationMs: 5 * minute })],
      liveSession,
    );
    expect([providerPresentMs, providerDiffers]).toEqual([5 * minute, false]);
  });
});
