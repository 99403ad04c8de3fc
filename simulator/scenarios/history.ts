import { rosterOf } from '@/simulator/people/roster';
import { randomFrom } from '@/simulator/random';
import { memoisedBy, type SessionPlan } from '@/simulator/session-plan';
import type { Recurring } from './recurring';
import { DAY, HOUR, ordinarySession, type Setting } from './scenario';

const WEEKS = 6;

/**
 * The six weeks before the day of a clock. A session depends on its date alone, so a restart tomorrow tells the same
 * past.
 */
export function historySessions(setting: Setting, meetings: readonly Recurring[]): (now: number) => SessionPlan[] {
  const onDay = memoisedBy((day: number) =>
    meetings
      .filter(({ weekdays }) => weekdays.includes(new Date(day).getUTCDay()))
      .flatMap((meeting) => meeting.hours.map((hour) => historySession(setting, meeting, day + hour * HOUR))),
  );
  return (now) => {
    const today = Math.floor(now / DAY) * DAY;
    return Array.from({ length: WEEKS * 7 }, (_, index) => today - (WEEKS * 7 - index) * DAY).flatMap(onDay);
  };
}

function historySession(setting: Setting, meeting: Recurring, scheduledAt: number): SessionPlan {
  const key = `${meeting.room.key} ${new Date(scheduledAt).toISOString().slice(0, 13)}`;
  const random = randomFrom(setting.seed, key);
  const startedAt = scheduledAt + random.integer(-180, 240) * 1_000 + random.integer(0, 999);
  const [host, ...guests] = rosterOf(meeting.room, setting.seed);
  const wanted = random.integer(meeting.smallest, meeting.room.size) - 1;
  const came = guests.filter((_, index) => guests.length - index <= wanted || random.chance(wanted / guests.length)).slice(0, wanted);
  return ordinarySession(setting, key, meeting.room, {
    ...(meeting.idOf ? { id: meeting.idOf(key) } : {}),
    ...(meeting.habits ? { habits: meeting.habits } : {}),
    startedAt,
    minutes: meeting.minutes * random.between(0.85, 1.15),
    people: [...(host ? [host] : []), ...came],
  });
}
