import { roomIdOf, uuidOf } from '@/simulator/ids';
import type { Group } from '@/simulator/people/group';
import { hashOf } from '@/simulator/random';
import { MINUTE } from '@/simulator/scenarios/scenario';
import type { Member, Room } from '@/simulator/session-plan';
import { type Day, type DemoSetting, dayNumberAt, dayOf, isWorkday } from './day';

export const SCHOOL = { hostPreset: 'teacher', guestPreset: 'student' };
export const WEBINAR = { hostPreset: 'webinar_presenter', guestPreset: 'webinar_viewer' };
const GROUP_CALL = { hostPreset: 'group_call_host', guestPreset: 'group_call_participant' };

/** Weeks for which the demo tells its past. */
export const WEEKS = 6;

/**
 * `invited` is how many of the people are on its list, all of them unless said. With a `day` the room was made some
 * days before it, else before the term.
 */
type RoomSpec = {
  key: string;
  title: string;
  people: Group;
  invited?: number;
  hosts?: number;
  presets?: Pick<Room, 'hostPreset' | 'guestPreset'>;
  day?: Day;
};

export function roomFor(setting: DemoSetting, { key, title, people, invited, hosts, presets = GROUP_CALL, day }: RoomSpec): Room {
  const { length } = people(setting.seed);
  return {
    id: uuidOf('meeting', key),
    key,
    title,
    size: length,
    invited: invited ?? length,
    hosts: hosts ?? 1,
    members: people,
    createdAt: madeOn(setting, key, day),
    ...presets,
  };
}

/** A VideoSDK room; its key is the customRoomId. */
export function videoSdkRoomFor(setting: DemoSetting, spec: Omit<RoomSpec, 'title' | 'presets'>): Room {
  return { ...roomFor(setting, { ...spec, title: spec.key }), id: roomIdOf(spec.key) };
}

/** People of several groups together, in that order; the first lead. */
export function together(...groups: readonly (Group | ((seed: number) => Member | undefined))[]): Group {
  return (seed) => groups.flatMap((group) => group(seed) ?? []);
}

/** One of a group, such as the teacher of a class. */
export function oneOf(group: Group, index: number): (seed: number) => Member | undefined {
  return (seed) => {
    const member = group(seed)[index];
    return member && { ...member, misses: 0, habits: {}, weakLine: false };
  };
}

/** One of a group who speaks to many: there before the others, and to the end. */
export function onStage(group: Group, index: number): (seed: number) => Member | undefined {
  const find = oneOf(group, index);
  return (seed) => {
    const member = find(seed);
    return member && { ...member, habits: { late: 0, early: 0, reconnect: 0, absence: 0, arrive: [0.3, 2.5] } };
  };
}

/**
 * In working hours of a working day: three to eight of them before `day`, or within the thirty before the term began,
 * which the whole told past lies in.
 */
function madeOn(setting: DemoSetting, key: string, day: Day | undefined): number {
  const hash = hashOf('made', key);
  const before = day ? workdaysBefore(day, 3 + (hash % 6)) : workdaysBefore(termOf(setting), 1 + (hash % 30));
  return before.at('08:05') + ((hash >>> 8) % (9 * 60)) * MINUTE + ((hash >>> 16) % 60) * 1_000;
}

function workdaysBefore(day: Day, count: number): Day {
  let found = day;
  for (let left = count; left > 0; ) {
    found = dayOf(day.setting, found.number - 1);
    if (isWorkday(found)) left -= 1;
  }
  return found;
}

/** The latest first of March or September that lies before everything that is told. */
function termOf(setting: DemoSetting): Day {
  const oldest = dayNumberAt(setting.zone, setting.boot) - (WEEKS + 1) * 7;
  const date = new Date(oldest * 86_400_000);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const start = month >= 8 ? Date.UTC(year, 8, 1) : month >= 2 ? Date.UTC(year, 2, 1) : Date.UTC(year - 1, 8, 1);
  return dayOf(setting, start / 86_400_000);
}
