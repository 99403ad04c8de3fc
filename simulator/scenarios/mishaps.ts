import { uuidOf } from '@/simulator/ids';
import { connectionOf, endOf } from '@/simulator/people/attend';
import { randomFrom } from '@/simulator/random';
import { type Connection, memoised, type SessionPlan } from '@/simulator/session-plan';
import { MINUTE, SECOND } from './scenario';

/** The same session, to which its first guest comes with a laptop and, overlapping it twice, a phone. */
export function withPhone(plan: SessionPlan, seed: number): SessionPlan {
  const { key, startedAt } = plan;
  const people = memoised(() => {
    const { connections } = plan.people();
    const person = connections[1]?.person;
    if (!person) throw new Error(`${plan.title} has no guest`);
    const phone = [
      { start: startedAt + 8 * MINUTE, end: startedAt + 19 * MINUTE },
      { start: startedAt + 27 * MINUTE, end: startedAt + 34 * MINUTE },
    ];
    const random = randomFrom(seed, key, 'phone');
    const all = [
      ...connections,
      { ...connectionOf(uuidOf('peer', key, 'phone'), person, phone, random, startedAt), device: 'phone' as const },
    ];
    return { connections: all, endedAt: endOf(all, startedAt) };
  });
  return { ...plan, people };
}

/** The same session, of which at minute 22 a third drop within 30 s; most are back within two minutes. */
export function interrupted(plan: SessionPlan, seed: number): SessionPlan {
  const { key, startedAt } = plan;
  const people = memoised(() => {
    const { connections } = plan.people();
    const all = connections.map((connection, index) => {
      const visit = connection.visits[0];
      if (index % 3 !== 1 || !visit) return connection;
      const random = randomFrom(seed, key, index);
      const dropped = startedAt + 22 * MINUTE + random.integer(0, 30 * SECOND);
      const back = dropped + random.integer(12 * SECOND, 115 * SECOND);
      const visits = random.chance(0.15)
        ? [{ start: visit.start, end: dropped }]
        : [
            { start: visit.start, end: dropped },
            { start: back, end: visit.end },
          ];
      return connectionOf(connection.id, connection.person, visits, random, startedAt);
    });
    return { connections: all, endedAt: endOf(all, startedAt) };
  });
  return { ...plan, people };
}

const BETWEEN_DROPS = 8 * MINUTE;

/**
 * The same session, in which every eight minutes or so another of those who never left drops for less than a minute.
 */
export function withDrops(plan: SessionPlan, seed: number): SessionPlan {
  const { key, startedAt } = plan;
  const people = memoised(() => {
    const { connections, endedAt } = plan.people();
    const random = randomFrom(seed, key, 'drops');
    const dropped = new Map<Connection, Connection>();
    for (let at = startedAt + 5 * MINUTE; at < endedAt - 10 * MINUTE; at += BETWEEN_DROPS) {
      const start = at + random.integer(-90 * SECOND, 90 * SECOND);
      const end = start + random.integer(12 * SECOND, 55 * SECOND);
      const whole = connections.slice(1).filter((one) => !dropped.has(one) && stays(one, start - 2 * MINUTE, end + 2 * MINUTE));
      const picked = whole.length > 0 ? random.pick(whole) : undefined;
      const visit = picked?.visits[0];
      if (!picked || !visit) continue;
      const visits = [
        { start: visit.start, end: start },
        { start: end, end: visit.end },
      ];
      dropped.set(picked, { ...picked, visits });
    }
    return { connections: connections.map((one) => dropped.get(one) ?? one), endedAt };
  });
  return { ...plan, people };
}

function stays({ visits }: Connection, from: number, to: number): boolean {
  const [first, second] = visits;
  return first !== undefined && second === undefined && first.start < from && first.end > to;
}
