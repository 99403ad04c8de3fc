import { rosterOf } from '@/simulator/people/roster';
import { hashOf } from '@/simulator/random';
import { withDrops } from '@/simulator/scenarios/mishaps';
import { MINUTE } from '@/simulator/scenarios/scenario';
import { type Habits, memoisedBy, type Person, type Room, type SessionPlan } from '@/simulator/session-plan';
import { type DemoSetting, dayNumberAt } from './day';
import { type Happening, held } from './happening';

const LESSON_MINUTES = 75;
const AGE_AT_BOOT = 38 * MINUTE;
/** Whoever invites 25 rarely sees all of them. */
const CLASS_SIZE = 24;
const MOST_TOLD = 60;

const HABITS: Partial<Habits> = { late: 0.03, early: 0.04, reconnect: 0.04, absence: 0.06, newRow: 0.3 };

export type Classes = { rooms: readonly Room[]; idOf?: (key: string) => string; habits?: Partial<Habits> };

/**
 * Classes one after the other without a break, in one room after the other, so that whenever the simulator starts one
 * is going on: at the start the first for some forty minutes; the one before it has just ended. The next host is there
 * before the last people have left.
 */
export function backToBack(setting: DemoSetting, classes: Classes): (now: number) => SessionPlan[] {
  const step = 5 * MINUTE;
  const first = Math.floor((setting.boot - AGE_AT_BOOT) / step) * step;
  const numbered = memoisedBy((number: number) => {
    const room = classes.rooms[(number + classes.rooms.length) % classes.rooms.length];
    if (!room) throw new Error('there is no room for classes');
    const start = first + number * LESSON_MINUTES * MINUTE;
    return lesson(setting, room, classes, start);
  });
  return (now) => {
    const current = Math.floor((now - first) / (LESSON_MINUTES * MINUTE));
    const oldest = Math.max(-1, current - MOST_TOLD);
    return Array.from({ length: current + 2 - oldest }, (_, index) => numbered(oldest + index));
  };
}

/**
 * The same classes at their hours in the weeks before the day of the start; from then on they are told by `backToBack`.
 */
export function earlierClasses(classes: Classes, hours: readonly string[]): Happening {
  return ({ setting, number, weekday, at }) => {
    if (number >= dayNumberAt(setting.zone, setting.boot)) return [];
    return classes.rooms.flatMap((room, index) => {
      const clock = hours[index];
      return clock && weekday === 1 + (index % 4) ? [lesson(setting, room, classes, at(clock))] : [];
    });
  };
}

function lesson(setting: DemoSetting, room: Room, { idOf, habits }: Classes, start: number): SessionPlan {
  const people = (key: string): Person[] => {
    const [teacher, ...learners] = rosterOf(room, setting.seed);
    const away = [...learners]
      .sort((a, b) => hashOf('away', a.userId, key) - hashOf('away', b.userId, key))
      .slice(0, Math.max(0, learners.length + 1 - CLASS_SIZE));
    return [...(teacher ? [teacher] : []), ...learners.filter((learner) => !away.includes(learner))];
  };
  const plan = held({
    setting,
    room,
    start,
    minutes: LESSON_MINUTES,
    spread: 0,
    habits: { ...HABITS, ...habits },
    people,
    ...(idOf ? { idOf } : {}),
  });
  return withDrops(plan, setting.seed);
}
