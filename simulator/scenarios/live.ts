import { hexIdOf, uuidOf } from '@/simulator/ids';
import { connectionOf, endOf } from '@/simulator/people/attend';
import { newName } from '@/simulator/people/names';
import { newPerson, rosterOf } from '@/simulator/people/roster';
import { type Random, randomFrom } from '@/simulator/random';
import { type ScenarioKey, scenarioIds } from '@/simulator/scenario-ids';
import { type Connection, memoised, memoisedBy, type Room, type SessionPlan, type Visit } from '@/simulator/session-plan';
import { videoSdkRoom } from './recurring';
import { HOUR, MINUTE, roomOf, SECOND, type Setting } from './scenario';

const LENGTH_MS = 6 * HOUR;
const AGE_AT_BOOT_MS = 42 * MINUTE;

/** A room that always has a live session; `firstId` is the stable id of the one that is live at the start. */
export type OpenRoom = { room: Room; firstKey: ScenarioKey; idOf: (key: string) => string; newTabs: number };

export const OPEN_OFFICE: OpenRoom = {
  room: roomOf('open-office', 'Open office', 60, { invited: 64 }),
  firstKey: 'live',
  idOf: (key) => uuidOf('session', key),
  newTabs: 0.05,
};

export const OPEN_LESSON: OpenRoom = {
  room: videoSdkRoom('open-lesson', 30),
  firstKey: 'vsdk-live',
  idOf: (key) => hexIdOf('session', key),
  newTabs: 0,
};

/**
 * The session that is live at a clock, and those of the same room that ended before it since the start. The first
 * bears the stable id; after six hours it ends and the next begins, so that no session grows without end.
 */
export function liveSessions(setting: Setting, open: OpenRoom): (now: number) => SessionPlan[] {
  const first = setting.boot - AGE_AT_BOOT_MS;
  const numbered = memoisedBy((number: number) => liveSession(setting, open, number, first + number * LENGTH_MS));
  return (now) => {
    const count = Math.max(1, Math.floor((now - first) / LENGTH_MS) + 1);
    const shown = Math.min(count, 100);
    return Array.from({ length: shown }, (_, index) => numbered(count - shown + index));
  };
}

function liveSession(setting: Setting, { room, firstKey, idOf, newTabs }: OpenRoom, number: number, startedAt: number): SessionPlan {
  const key = number === 0 ? firstKey : `${firstKey} ${number}`;
  const people = memoised(() => {
    const connections = rosterOf(room, setting.seed)
      .slice(0, room.size)
      .flatMap((person, index) => {
        const random = randomFrom(setting.seed, key, index);
        return devicesOf(coming(random, startedAt, index), random, newTabs).map((visits, device) =>
          connectionOf(uuidOf('peer', key, index, device), person, visits, random, startedAt),
        );
      });
    connections.push(...newcomers(setting, room, key, startedAt));
    return { connections, endedAt: endOf(connections, startedAt) };
  });
  const id = number === 0 ? scenarioIds[firstKey] : idOf(key);
  return { id, key, title: room.title, room, startedAt, people, breakouts: [] };
}

/** Every minute or two somebody looks in who was not here before, and leaves for good. */
function newcomers({ seed }: Setting, room: Room, key: string, startedAt: number): Connection[] {
  const random = randomFrom(seed, 'newcomers', key);
  const taken = new Set(rosterOf(room, seed).map(({ name }) => name));
  const connections: Connection[] = [];
  const end = startedAt + LENGTH_MS - 20 * MINUTE;
  for (let at = startedAt + 20 * MINUTE; at < end; at += random.integer(50 * SECOND, 130 * SECOND)) {
    const number = connections.length;
    const visit = { start: at, end: at + random.integer(4 * MINUTE, 15 * MINUTE) };
    const id = uuidOf('peer', 'newcomer', key, number);
    connections.push(connectionOf(id, newPerson(room, key, number, newName(random, taken)), [visit], random, startedAt));
  }
  return connections;
}

/** In for some minutes, out for one or two, over and over: with sixty people somebody moves every five seconds. */
function coming(random: Random, startedAt: number, index: number): Visit[] {
  const end = startedAt + LENGTH_MS - 3 * MINUTE;
  const visits: Visit[] = [];
  let at = startedAt + (index === 0 ? 5 * SECOND : random.integer(10 * SECOND, (random.chance(0.7) ? 6 : 40) * MINUTE));
  while (at < end) {
    const leaves = Math.min(end + random.integer(0, 40 * SECOND), at + random.integer(3 * MINUTE, 14 * MINUTE));
    visits.push({ start: at, end: leaves });
    at = leaves + random.integer(20 * SECOND, 200 * SECOND);
  }
  return visits;
}

/** Some of the returns are from a new tab, which is a new connection. */
function devicesOf(visits: readonly Visit[], random: Random, newTabs: number): Visit[][] {
  const devices: Visit[][] = [];
  for (const visit of visits) {
    const current = devices.at(-1);
    if (current && !random.chance(newTabs)) current.push(visit);
    else devices.push([visit]);
  }
  return devices;
}
