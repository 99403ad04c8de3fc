import { rosterOf } from '@/simulator/people/roster';
import { hashOf, randomFrom } from '@/simulator/random';
import { MINUTE, ordinarySession } from '@/simulator/scenarios/scenario';
import { type Habits, memoisedBy, type Person, type Room, type SessionPlan } from '@/simulator/session-plan';
import { type Day, type DemoSetting, dayNumberAt, dayOf, isWorkday, WEEKDAYS } from './day';
import { WEEKS } from './room';

/** What takes place on a working day. */
export type Happening = (day: Day) => SessionPlan[];

/**
 * `start` is when it was to begin; the host opens the room a little before. It ends on time, give or take `spread`
 * minutes.
 */
export type Held = {
  setting: DemoSetting;
  room: Room;
  start: number;
  minutes: number;
  spread?: number;
  /** How many minutes before that the room opens at most. */
  early?: number;
  habits?: Partial<Habits>;
  idOf?: (key: string) => string;
  /** Those who come, where it is not everybody but the ill and the absent. */
  people?: (key: string) => readonly Person[];
};

const CALM: Partial<Habits> = { late: 0.06, early: 0.03, reconnect: 0.1, absence: 0.04, newRow: 0.3 };

/** A session depends on its room and start alone, so that a restart tells the same past. */
export function held({ setting, room, start, minutes, spread = 2, early = 4, habits, idOf, people }: Held): SessionPlan {
  const key = `${room.key} ${new Date(start).toISOString().slice(0, 16)}`;
  const random = randomFrom(setting.seed, key);
  const lead = Math.round(random.between(0.3, Math.min(1, minutes / 40)) * early * MINUTE);
  const length = minutes * MINUTE + lead + Math.round(random.between(-spread, spread) * MINUTE);
  const day = dayOf(setting, dayNumberAt(setting.zone, start));
  return ordinarySession(setting, key, room, {
    ...(idOf ? { id: idOf(key) } : {}),
    startedAt: start - lead,
    minutes: length / MINUTE,
    people: people?.(key) ?? comingTo(room, day, key),
    habits: { ...CALM, ...arrivals(lead / MINUTE, minutes), ...habits },
  });
}

/** Most come around the hour. Who is late comes minutes after it, in a short meeting not so many. */
function arrivals(lead: number, minutes: number): Partial<Habits> {
  return { arrive: [0.25, lead + Math.min(lead + 0.5, 3.5)], lateBy: [lead + 3, lead + Math.max(6, Math.min(14, minutes * 0.25))] };
}

/** All but who is ill or away that week and who misses this one time; the leaders always come. */
function comingTo(room: Room, { setting, week }: Day, key: string): Person[] {
  const percentOf = (...parts: (string | number)[]): number => (hashOf(setting.seed, ...parts) % 1_000) / 1_000;
  return rosterOf(room, setting.seed).filter(({ member }, index) => {
    if (!member || index < (room.hosts ?? 1)) return true;
    return percentOf('ill', member.id, week) >= 0.035 && percentOf('misses', member.id, key) >= member.misses;
  });
}

/**
 * `when` is like `Mon 08:00`. Every second or third week only, if said: that one whose number leaves `of` as the rest.
 */
type Weekly = Omit<Held, 'setting' | 'start'> & {
  when: readonly string[];
  everyWeeks?: { weeks: number; rest: number };
  as?: (plan: SessionPlan, seed: number) => SessionPlan;
};

export function weekly({ when, everyWeeks, as, ...meeting }: Weekly): Happening {
  return (day) => {
    if (everyWeeks && day.week % everyWeeks.weeks !== everyWeeks.rest) return [];
    return when
      .map((text) => text.split(' '))
      .filter(([weekday]) => weekday === WEEKDAYS[day.weekday])
      .map(([, clock = '']) => held({ ...meeting, setting: day.setting, start: day.at(clock) }))
      .map((plan) => as?.(plan, day.setting.seed) ?? plan);
  };
}

/** What happened on the working days of the weeks before a clock and on its own day, whether it has begun or not. */
export function happenedUntil(setting: DemoSetting, happenings: readonly Happening[]): (now: number) => SessionPlan[] {
  const onDay = memoisedBy((number: number) => {
    const day = dayOf(setting, number);
    return isWorkday(day) ? happenings.flatMap((happening) => happening(day)) : [];
  });
  return (now) => {
    const today = dayNumberAt(setting.zone, now);
    return Array.from({ length: WEEKS * 7 + 1 }, (_, index) => today - WEEKS * 7 + index).flatMap(onDay);
  };
}
