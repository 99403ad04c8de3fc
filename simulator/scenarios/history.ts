import { rosterOf } from '@/simulator/people/roster';
import { randomFrom } from '@/simulator/random';
import type { Room, SessionPlan } from '@/simulator/session-plan';
import { CLASS_ROOM } from './calls';
import { DAY, HOUR, ordinarySession, roomOf, type Setting, WEBINAR } from './scenario';

export type Recurring = { room: Room; weekdays: readonly number[]; hours: readonly number[]; minutes: number; smallest: number };

const WORKDAYS = [1, 2, 3, 4, 5];
const recurring = (
  key: string,
  title: string,
  size: number,
  weekdays: readonly number[],
  hours: readonly number[],
  minutes: number,
  room: Partial<Room> = {},
): Recurring => ({
  room: roomOf(key, title, size, room),
  weekdays,
  hours,
  minutes,
  smallest: Math.min(6, size),
});

const RECURRING: readonly Recurring[] = [
  recurring('support-handover', 'Support shift handover', 9, WORKDAYS, [6, 14], 20),
  recurring('team-stand-up', 'Platform team stand-up', 11, WORKDAYS, [8], 15),
  recurring('weekly-stand-up', 'Weekly stand-up', 14, [1], [10], 30),
  { room: CLASS_ROOM, weekdays: [4, 5], hours: [13], minutes: 50, smallest: 26 },
  recurring('physics-lab', 'Physics lab', 24, [1, 3], [9], 80, { invited: 26 }),
  recurring('english-b2', 'English conversation B2', 12, [1, 3, 5], [17], 60, { invited: 12 }),
  recurring('all-hands', 'All hands', 40, [4], [15], 45, { ...WEBINAR, invited: 40 }),
  recurring('sales-pipeline', 'Sales pipeline review', 13, [2, 5], [10], 40),
  recurring('customer-onboarding', 'Customer onboarding', 10, [1, 2, 3, 4], [12], 50, { invited: 4 }),
  recurring('office-hours', 'Office hours: statistics', 16, [1, 2, 4], [16], 60, { invited: 8 }),
  recurring('incident-review', 'Incident review', 12, [3], [11], 45),
  recurring('hiring-panel', 'Hiring panel', 7, [2, 4], [9], 55),
  recurring('product-planning', 'Product planning', 15, [2], [13], 90),
  recurring('release-check', 'Release go / no-go', 8, [3], [15], 25),
  recurring('book-club', 'Book club', 18, [4], [19], 75, { invited: 10 }),
  recurring('piano', 'Piano masterclass', 6, [6], [10], 60),
  recurring('team-ar', 'اجتماع الفريق الأسبوعي', 10, [0], [7], 40),
];

const WEEKS = 6;
const made = new Map<string, SessionPlan>();

export const historyRooms: readonly Room[] = RECURRING.map(({ room }) => room);

/** The six weeks before the day of `now`. A session depends on its date alone, so a restart tomorrow tells the same past. */
export function historySessions(setting: Setting, now: number): SessionPlan[] {
  const today = Math.floor(now / DAY) * DAY;
  return Array.from({ length: WEEKS * 7 }, (_, index) => today - (WEEKS * 7 - index) * DAY).flatMap((day) =>
    RECURRING.filter(({ weekdays }) => weekdays.includes(new Date(day).getUTCDay())).flatMap((meeting) =>
      meeting.hours.map((hour) => historySession(setting, meeting, day + hour * HOUR)),
    ),
  );
}

function historySession(setting: Setting, meeting: Recurring, scheduledAt: number): SessionPlan {
  const key = `${meeting.room.key} ${new Date(scheduledAt).toISOString().slice(0, 13)}`;
  const known = made.get(`${setting.seed} ${key}`);
  if (known) return known;
  const random = randomFrom(setting.seed, key);
  const startedAt = scheduledAt + random.integer(-180, 240) * 1_000 + random.integer(0, 999);
  const [host, ...guests] = rosterOf(meeting.room, setting.seed);
  const wanted = random.integer(meeting.smallest, meeting.room.size) - 1;
  const came = guests.filter((_, index) => guests.length - index <= wanted || random.chance(wanted / guests.length)).slice(0, wanted);
  const plan = ordinarySession(setting, key, meeting.room, {
    startedAt,
    minutes: meeting.minutes * random.between(0.85, 1.15),
    people: [...(host ? [host] : []), ...came],
  });
  made.set(`${setting.seed} ${key}`, plan);
  return plan;
}
