import { uuidOf } from '@/simulator/ids';
import { connectionOf, endOf } from '@/simulator/people/attend';
import { randomFrom } from '@/simulator/random';
import { memoised, type SessionPlan } from '@/simulator/session-plan';
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
