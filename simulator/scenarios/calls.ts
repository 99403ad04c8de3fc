import { memoised, type SessionPlan } from '@/simulator/session-plan';
import { interrupted, withPhone } from './mishaps';
import { daysBefore, hoursBefore, MINUTE, namedSession, roomOf, type Setting } from './scenario';

const PUNCTUAL = { late: 0, early: 0, reconnect: 0, absence: 0 };

export const CLASS_ROOM = roomOf('algebra-ii', 'Algebra II', 32, { invited: 36 });

/** Eight people, fifteen minutes; one reconnects at most. */
export function standup(setting: Setting): SessionPlan {
  const room = roomOf('daily-stand-up', 'Daily stand-up', 8);
  return namedSession(setting, 'standup', room, {
    startedAt: daysBefore(setting, 1, 9),
    minutes: 15,
    habits: { late: 0, early: 0, absence: 0 },
  });
}

/**
 * Thirty-two came of thirty-six invited: late comers, early leavers, reconnects and absences in plenty. The teacher's
 * uplink fails for some minutes.
 */
export function algebraClass(setting: Setting): SessionPlan {
  const weekday = new Date(setting.boot).getUTCDay();
  const sinceTuesday = (weekday - 2 + 7) % 7 || 7;
  const plan = namedSession(setting, 'class', CLASS_ROOM, {
    title: 'Algebra II, Tuesday',
    startedAt: daysBefore(setting, sinceTuesday, 13),
    minutes: 50,
    habits: { late: 0.1, early: 0.18, reconnect: 0.35, absence: 0.22, newRow: 0.6 },
  });
  const people = memoised(() => {
    const { connections, endedAt } = plan.people();
    return { connections: connections.map((one, index) => (index === 0 ? { ...one, badUplink: true as const } : one)), endedAt };
  });
  return { ...plan, people };
}

/** It ended some two hours before the start: the list of who was invited is read soon enough to tell who never came. */
export function seminar(setting: Setting): SessionPlan {
  const room = roomOf('statistics-seminar', 'Statistics seminar', 20, { invited: 24 });
  return namedSession(setting, 'seminar', room, { startedAt: hoursBefore(setting, 3), minutes: 60 });
}

export function empty(setting: Setting): SessionPlan {
  const room = roomOf('parents-evening', "Parents' evening", 0, { invited: 3 });
  const startedAt = hoursBefore(setting, 5);
  const plan = namedSession(setting, 'empty', room, { startedAt, minutes: 2 });
  return { ...plan, people: () => ({ connections: [], endedAt: startedAt + 2 * MINUTE }) };
}

/** The first guest joins with a laptop and, overlapping it twice, a phone. */
export function twoDevices(setting: Setting): SessionPlan {
  const room = roomOf('design-critique', 'Design critique', 6);
  const startedAt = daysBefore(setting, 1, 14);
  return withPhone(namedSession(setting, 'two-devices', room, { startedAt, minutes: 40, habits: PUNCTUAL }), setting.seed);
}

/** Forty people; at minute 22 a third of them drop within 30 s, and most are back within two minutes. */
export function interruption(setting: Setting): SessionPlan {
  const room = roomOf('operations-weekly', 'Operations weekly', 40);
  const startedAt = daysBefore(setting, 1, 11);
  const habits = { ...PUNCTUAL, late: 0.05 };
  return interrupted(namedSession(setting, 'interruption', room, { startedAt, minutes: 45, habits }), setting.seed);
}
