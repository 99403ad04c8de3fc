import { uuidOf } from '@/simulator/ids';
import { attend, ORDINARY } from '@/simulator/people/attend';
import { rosterOf } from '@/simulator/people/roster';
import { type ScenarioKey, scenarioIds } from '@/simulator/scenario-ids';
import { type Habits, memoised, type Person, type Room, type SessionPlan } from '@/simulator/session-plan';

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** `boot` is the clock when the simulator started: ended scenarios are dated by its day, live ones by its minute. */
export type Setting = { seed: number; boot: number };

const GROUP_CALL = { hostPreset: 'group_call_host', guestPreset: 'group_call_participant' };
export const WEBINAR = { hostPreset: 'webinar_presenter', guestPreset: 'webinar_viewer' };

export function roomOf(key: string, title: string, size: number, rest: Partial<Room> = {}): Room {
  return { id: uuidOf('meeting', key), key, title, size, invited: size, ...GROUP_CALL, ...rest };
}

/** That many days before the day of the start, at an hour of UTC. */
export function daysBefore({ boot }: Setting, days: number, hour: number): number {
  return Math.floor(boot / DAY) * DAY - days * DAY + hour * HOUR;
}

/** That many hours before the hour of the start. */
export function hoursBefore({ boot }: Setting, hours: number): number {
  return (Math.floor(boot / HOUR) - hours) * HOUR;
}

type Ordinary = { startedAt: number; minutes: number; people?: readonly Person[]; habits?: Partial<Habits>; title?: string; id?: string };

export function ordinarySession(setting: Setting, key: string, room: Room, ordinary: Ordinary): SessionPlan {
  return {
    id: ordinary.id ?? uuidOf('session', key),
    key,
    title: ordinary.title ?? room.title,
    room,
    startedAt: ordinary.startedAt,
    people: memoised(() =>
      attend({
        seed: setting.seed,
        key,
        people: ordinary.people ?? rosterOf(room, setting.seed).slice(0, room.size),
        startedAt: ordinary.startedAt,
        lengthMs: ordinary.minutes * MINUTE,
        habits: { ...ORDINARY, ...ordinary.habits },
      }),
    ),
    breakouts: [],
  };
}

export function namedSession(setting: Setting, key: ScenarioKey, room: Room, ordinary: Ordinary): SessionPlan {
  return ordinarySession(setting, key, room, { ...ordinary, id: scenarioIds[key] });
}
