import type { SessionPlan } from '@/simulator/session-plan';
import { ONE_ENTRY_EACH, videoSdkRoom } from './recurring';
import { daysBefore, namedSession, type Setting } from './scenario';

/** Twenty-four people, many with several entries in their timelog. */
export function videoSdkClass(setting: Setting): SessionPlan {
  const habits = { ...ONE_ENTRY_EACH, late: 0.2, early: 0.15, reconnect: 0.4, absence: 0.25 };
  return namedSession(setting, 'vsdk-class', videoSdkRoom('chemistry-10c', 24), {
    startedAt: daysBefore(setting, 1, 10),
    minutes: 55,
    habits,
  });
}

export function videoSdkLarge(setting: Setting): SessionPlan {
  const habits = { ...ONE_ENTRY_EACH, late: 0.25, early: 0.25, reconnect: 0.3, absence: 0.1 };
  return namedSession(setting, 'vsdk-large', videoSdkRoom('open-day', 600), { startedAt: daysBefore(setting, 2, 16), minutes: 80, habits });
}
