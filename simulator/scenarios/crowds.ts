import type { SessionPlan } from '@/simulator/session-plan';
import { daysBefore, namedSession, roomOf, type Setting, WEBINAR } from './scenario';

export function webinar(setting: Setting): SessionPlan {
  const room = roomOf('product-webinar', 'Product webinar: autumn release', 1_200, { ...WEBINAR, invited: 40 });
  const habits = { late: 0.25, early: 0.3, reconnect: 0.2, absence: 0.1 };
  return namedSession(setting, 'webinar', room, { startedAt: daysBefore(setting, 2, 16), minutes: 60, habits });
}

/** Ten thousand people, each with one row, so that it is read in 50 pages; more than half of them have four events. */
export function townHall(setting: Setting): SessionPlan {
  const room = roomOf('town-hall', 'Town hall', 10_000, { ...WEBINAR, invited: 60 });
  const habits = { late: 0.15, early: 0.15, reconnect: 0.6, absence: 0.05, newRow: 0 };
  return namedSession(setting, 'town-hall', room, { startedAt: daysBefore(setting, 3, 15), minutes: 75, habits });
}
