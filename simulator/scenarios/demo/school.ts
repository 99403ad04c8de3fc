import { uuidOf } from '@/simulator/ids';
import { type Group, groupOf } from '@/simulator/people/group';
import { rosterOf } from '@/simulator/people/roster';
import { randomFrom } from '@/simulator/random';
import type { Member, SessionPlan } from '@/simulator/session-plan';
import type { Classes } from './back-to-back';
import type { Day, DemoSetting } from './day';
import { type Happening, held, weekly } from './happening';
import { BERLIN, BERLIN_STAFF, LEARNERS } from './origins';
import { oneOf, roomFor, SCHOOL, together } from './room';

const TEACHERS = groupOf({ key: 'teachers', size: 15, numbers: 't', ...BERLIN_STAFF });
const CLASS_8B = groupOf({ key: '8b', size: 26, numbers: 's', ...BERLIN });
const CLASS_10A = groupOf({ key: '10a', size: 28, numbers: 's', ...BERLIN });

const TALK = { hostPreset: 'teacher', guestPreset: 'parent' };

/**
 * The pupils of a class are led by a teacher, so that what the first of a group is like is not said of the first pupil.
 */
const taughtBy = (teacher: number, pupils: Group): Group => together(oneOf(TEACHERS, teacher), pupils);

export function school(setting: DemoSetting): Happening[] {
  const lesson = (key: string, title: string, teacher: number, pupils: Group, when: readonly string[], minutes = 45): Happening =>
    weekly({ room: roomFor(setting, { key, title, people: taughtBy(teacher, pupils), presets: SCHOOL }), when, minutes });
  return [
    lesson('maths-8b', 'Maths 8b', 1, CLASS_8B, ['Mon 08:00', 'Tue 10:00', 'Thu 08:50']),
    lesson('english-8b', 'English 8b', 2, CLASS_8B, ['Tue 08:00', 'Fri 08:50']),
    lesson('history-8b', 'History 8b', 3, CLASS_8B, ['Wed 10:00']),
    lesson('physics-10a', 'Physics 10a', 4, CLASS_10A, ['Wed 08:00'], 90),
    lesson('biology-10a', 'Biology 10a', 5, CLASS_10A, ['Mon 10:00', 'Thu 11:00']),
    lesson('german-10a', 'German 10a', 6, CLASS_10A, ['Fri 10:00']),
    weekly({
      room: roomFor(setting, { key: 'staff-meeting', title: 'Staff meeting', people: TEACHERS }),
      when: ['Mon 14:15'],
      minutes: 40,
      spread: 7,
    }),
    parentTalks,
  ];
}

/**
 * Every third Thursday the teacher of 8b talks with a parent of four pupils, each in a room of their own. One waits in
 * vain.
 */
function parentTalks(day: Day): SessionPlan[] {
  if (day.weekday !== 4 || day.week % 3 !== 1) return [];
  const { setting } = day;
  const random = randomFrom(setting.seed, 'talks', day.number);
  const missed = random.integer(1, 3);
  const pupils = CLASS_8B(setting.seed);
  return ['16:00', '16:20', '16:40', '17:00'].flatMap((clock, index) => {
    const pupil = pupils[(Math.floor(day.week / 3) * 4 + index) % pupils.length];
    if (!pupil) return [];
    const people = together(oneOf(TEACHERS, 1), () => parentOf(pupil));
    const room = roomFor(setting, {
      key: `talk-${day.number}-${index}`,
      title: `Parent–teacher talk: ${pupil.name}`,
      people,
      presets: TALK,
      day,
    });
    const start = day.at(clock);
    if (index !== missed) return [held({ setting, room, start, minutes: 15, spread: 3, habits: { late: 0, early: 0, absence: 0 } })];
    return [held({ setting, room, start, minutes: 8, spread: 2, people: () => rosterOf(room, setting.seed).slice(0, 1) })];
  });
}

function parentOf(pupil: Member): Member {
  const parent = { id: uuidOf('parent', pupil.id), customId: `p-${pupil.customId}`, name: pupil.relative, relative: pupil.name };
  return { ...parent, place: pupil.place, misses: 0, habits: {}, weakLine: false };
}

/** Evening classes for grown-ups anywhere in the world, 25 learners each. */
export function distanceClasses(setting: DemoSetting): Classes {
  const course = (key: string, subject: string, teacher: number) => {
    const learners = groupOf({ key, size: 25, numbers: 'd', ...LEARNERS });
    return roomFor(setting, { key, title: `Distance class: ${subject}`, people: taughtBy(teacher, learners), presets: SCHOOL });
  };
  return {
    rooms: [
      course('distance-statistics', 'Statistics', 8),
      course('distance-academic-writing', 'Academic writing', 9),
      course('distance-data-analysis', 'Data analysis', 10),
      course('distance-project-management', 'Project management', 12),
    ],
  };
}
