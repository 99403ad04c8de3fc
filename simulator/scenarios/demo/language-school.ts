import { hexIdOf } from '@/simulator/ids';
import { groupOf } from '@/simulator/people/group';
import { ONE_ENTRY_EACH } from '@/simulator/scenarios/recurring';
import type { SessionPlan } from '@/simulator/session-plan';
import type { Classes } from './back-to-back';
import type { Day, DemoSetting } from './day';
import { type Happening, held, weekly } from './happening';
import { BERLIN, BERLIN_STAFF, EVERYWHERE, LEARNERS, REMOTE_STAFF } from './origins';
import { oneOf, together, videoSdkRoomFor } from './room';

const TEACHERS = groupOf({ key: 'language teachers', size: 12, numbers: 'teacher', ...REMOTE_STAFF });
const DOCTORS = groupOf({ key: 'doctors', size: 1, numbers: 'doctor', ...BERLIN_STAFF });

const idOf = (key: string): string => hexIdOf('session', key);
const usual = { idOf, habits: ONE_ENTRY_EACH };

export function languageSchool(setting: DemoSetting): Happening[] {
  const course = (key: string, teacher: number, size: number, when: readonly string[], minutes: number, origins = LEARNERS): Happening => {
    const learners = groupOf({ key, size, numbers: 'learner', ...origins });
    const room = videoSdkRoomFor(setting, { key, people: together(oneOf(TEACHERS, teacher), learners) });
    return weekly({ room, when, minutes, ...usual });
  };
  return [
    course('german-a1-evening', 1, 14, ['Mon 18:30', 'Wed 18:30'], 90),
    course('french-b1-lunch', 2, 9, ['Tue 12:15', 'Thu 12:15'], 45),
    course('business-english-hartmann', 3, 8, ['Fri 09:00'], 60, BERLIN),
    course('maths-tutoring-grade-7', 4, 5, ['Tue 16:00', 'Thu 16:00'], 60, BERLIN),
    weekly({
      room: videoSdkRoomFor(setting, { key: 'teachers-room', people: TEACHERS }),
      when: ['Fri 13:00'],
      minutes: 30,
      spread: 6,
      ...usual,
    }),
    consultations,
    openEvening(setting),
  ];
}

/** A doctor's hours: each patient is seen in a room of their own. */
function consultations(day: Day): SessionPlan[] {
  if (![1, 3, 5].includes(day.weekday)) return [];
  const { setting } = day;
  return ['11:00', '11:30'].map((clock, index) => {
    const number = 1_000 + ((day.number * 2 + index) % 9_000);
    const patient = groupOf({ key: `patient ${number}`, size: 1, numbers: 'patient', ...BERLIN });
    const room = videoSdkRoomFor(setting, { key: `consultation-${number}`, people: together(oneOf(DOCTORS, 0), oneOf(patient, 0)), day });
    return held({ setting, room, start: day.at(clock), minutes: 18, spread: 6, ...usual });
  });
}

/** Every fourth Thursday whoever thinks of a course looks in. */
function openEvening(setting: DemoSetting): Happening {
  const visitors = groupOf({
    key: 'open evening',
    size: 260,
    numbers: 'guest',
    ...EVERYWHERE,
    manner: { misses: 0.1, habits: { late: 0.25, early: 0.3, reconnect: 0.12, absence: 0.06 }, weakLine: false },
  });
  const room = videoSdkRoomFor(setting, { key: 'open-evening', people: together(oneOf(TEACHERS, 0), visitors), invited: 1 });
  return weekly({ room, when: ['Thu 18:00'], minutes: 60, everyWeeks: { weeks: 4, rest: 3 }, early: 8, ...usual });
}

/** Classes of learners all over the world. */
export function languageClasses(setting: DemoSetting): Classes {
  const course = (key: string, teacher: number) => {
    const learners = groupOf({ key, size: 25, numbers: 'learner', ...LEARNERS });
    return videoSdkRoomFor(setting, { key, people: together(oneOf(TEACHERS, teacher), learners) });
  };
  return { ...usual, rooms: [course('english-b2', 5), course('spanish-a2', 6), course('german-b1', 7), course('english-c1', 8)] };
}
