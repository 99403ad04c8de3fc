import { SCRIPTS } from '@/simulator/people/cultures';
import { type Group, groupOf } from '@/simulator/people/group';
import { rosterOf } from '@/simulator/people/roster';
import { hashOf } from '@/simulator/random';
import { withBreakouts } from '@/simulator/scenarios/breakout';
import { interrupted, withPhone } from '@/simulator/scenarios/mishaps';
import type { SessionPlan } from '@/simulator/session-plan';
import type { Day, DemoSetting } from './day';
import { type Happening, held, weekly } from './happening';
import { EVERYWHERE, REMOTE_STAFF } from './origins';
import { oneOf, onStage, roomFor, together, WEBINAR } from './room';

const team = (key: string, size: number, origins = REMOTE_STAFF): Group => groupOf({ key, size, numbers: 'e', ...origins });

const PLATFORM = team('platform', 9);
const PRODUCT = team('product', 11);
const DESIGN = team('design', 6);
const SALES = team('sales', 8);
const SUPPORT = team('support', 6);
const OPERATIONS = team('operations', 38);
const PEOPLE_TEAM = team('people team', 3);
const TEAM_AMMAN = team('amman', 10, { cultures: [SCRIPTS.arabic] });
const TEAM_TOKYO = team('tokyo', 8, { cultures: [SCRIPTS.kanji] });

const PUNCTUAL = { late: 0, early: 0, reconnect: 0, absence: 0 };

export function company(setting: DemoSetting): Happening[] {
  const room = (key: string, title: string, people: Group) => roomFor(setting, { key, title, people });
  const operations = { room: room('operations-weekly', 'Operations weekly', OPERATIONS), when: ['Mon 11:00'], minutes: 45 };
  return [
    weekly({
      room: room('platform-stand-up', 'Platform stand-up', PLATFORM),
      when: ['Mon 09:15', 'Tue 09:15', 'Wed 09:15', 'Thu 09:15', 'Fri 09:15'],
      minutes: 15,
      spread: 4,
    }),
    weekly({
      room: room('support-handover', 'Support handover', SUPPORT),
      when: ['Mon 13:30', 'Tue 13:30', 'Wed 13:30', 'Thu 13:30', 'Fri 13:30'],
      minutes: 15,
      spread: 4,
    }),
    weekly({ room: room('product-weekly', 'Product weekly', PRODUCT), when: ['Tue 10:30'], minutes: 45, spread: 6 }),
    weekly({ room: room('sales-review', 'Sales review', SALES), when: ['Fri 11:00'], minutes: 40, spread: 6 }),
    weekly({
      room: room('incident-review', 'Incident review', together(PLATFORM, oneOf(SUPPORT, 0), oneOf(SUPPORT, 3))),
      when: ['Wed 15:30'],
      minutes: 45,
      spread: 8,
    }),
    weekly({ room: room('design-critique', 'Design critique', DESIGN), when: ['Thu 14:30'], minutes: 40, habits: PUNCTUAL, as: withPhone }),
    // In one week of three the line of a whole office fails.
    weekly({ ...operations, everyWeeks: { weeks: 3, rest: 0 }, habits: { ...PUNCTUAL, late: 0.05 }, as: interrupted }),
    weekly({ ...operations, everyWeeks: { weeks: 3, rest: 1 } }),
    weekly({ ...operations, everyWeeks: { weeks: 3, rest: 2 } }),
    retrospective(setting),
    weekly({ room: room('amman-weekly', 'اجتماع الفريق الأسبوعي', TEAM_AMMAN), when: ['Tue 10:00'], minutes: 40, spread: 6 }),
    weekly({ room: room('amman-project', 'متابعة مشروع العملاء', TEAM_AMMAN), when: ['Thu 10:30'], minutes: 30, spread: 5 }),
    weekly({ room: room('tokyo-weekly', '週次定例ミーティング', TEAM_TOKYO), when: ['Wed 09:00'], minutes: 45, spread: 4 }),
    weekly({ room: room('tokyo-design', 'デザインレビュー', TEAM_TOKYO), when: ['Fri 09:30'], minutes: 30, spread: 4 }),
    interviews,
    webinars,
    townHall(setting),
  ];
}

/** Every third Friday platform and product talk in three small groups about how it went. */
function retrospective(setting: DemoSetting): Happening {
  const people = together(PRODUCT, PLATFORM);
  const room = roomFor(setting, { key: 'retrospective', title: 'Retrospective', people });
  return weekly({
    room,
    when: ['Fri 13:45'],
    minutes: 60,
    everyWeeks: { weeks: 3, rest: 2 },
    as: (plan, seed) => {
      const coming = rosterOf(room, seed).filter(({ member }, index) => index === 0 || hashOf(seed, plan.key, member?.id ?? '') % 10 > 0);
      return withBreakouts(plan, coming, seed);
    },
  });
}

/** Somebody of the people team, somebody of the team that has the post, and another candidate each time. */
function interviews(day: Day): SessionPlan[] {
  if (day.weekday !== (day.week % 2 === 0 ? 2 : 4)) return [];
  const { setting } = day;
  const key = `interview-${day.number}`;
  const candidate = groupOf({ key, size: 1, numbers: 'c', ...REMOTE_STAFF });
  const people = together(oneOf(PEOPLE_TEAM, day.week % 3), oneOf(PLATFORM, 1 + (day.number % 5)), oneOf(candidate, 0));
  const title = `Interview: ${candidate(setting.seed)[0]?.name}`;
  return [held({ setting, room: roomFor(setting, { key, title, people, day }), start: day.at('14:00'), minutes: 50, spread: 8 })];
}

const TOPICS = ['planning a term online', 'reports your board will read', 'running large events'];

/** Every third Thursday: many have registered, somewhat more than half of them come. */
function webinars(day: Day): SessionPlan[] {
  if (day.weekday !== 4 || day.week % 3 !== 2) return [];
  const { setting } = day;
  const key = `webinar-${day.number}`;
  const registered = groupOf({
    key,
    size: 640,
    numbers: 'r',
    ...EVERYWHERE,
    manner: { misses: 0.42, habits: { late: 0.18, early: 0.22, reconnect: 0.1, absence: 0.05 }, weakLine: false },
  });
  const title = `Webinar: ${TOPICS[Math.floor(day.week / 3) % TOPICS.length]}`;
  const people = together(onStage(PRODUCT, 0), onStage(PRODUCT, 3), registered);
  const room = roomFor(setting, { key, title, people, hosts: 2, presets: WEBINAR, day });
  return [held({ setting, room, start: day.at('16:00'), minutes: 60, early: 8 })];
}

/**
 * Every fourth Wednesday ten thousand come by the open link; on its list are those who speak. Each has one row, so it
 * is read in 50 pages.
 */
function townHall(setting: DemoSetting): Happening {
  const everybody = groupOf({
    key: 'company',
    size: 9_996,
    numbers: 'e',
    ...EVERYWHERE,
    manner: { misses: 0, habits: { late: 0.12, early: 0.13, reconnect: 0.15, absence: 0.04, newRow: 0 }, weakLine: false },
  });
  const speakers = [onStage(PEOPLE_TEAM, 0), onStage(SALES, 0), onStage(PRODUCT, 0), onStage(PLATFORM, 0)];
  const people = together(...speakers, everybody);
  const room = roomFor(setting, { key: 'town-hall', title: 'Town hall', people, invited: 4, hosts: 4, presets: WEBINAR });
  const who = () => rosterOf(room, setting.seed);
  return weekly({
    room,
    when: ['Wed 16:00'],
    minutes: 75,
    early: 8,
    everyWeeks: { weeks: 4, rest: 1 },
    habits: { newRow: 0 },
    people: who,
  });
}
