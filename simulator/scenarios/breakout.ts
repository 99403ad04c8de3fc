import { uuidOf } from '@/simulator/ids';
import { connectionOf, endOf } from '@/simulator/people/attend';
import { rosterOf } from '@/simulator/people/roster';
import { randomFrom } from '@/simulator/random';
import { type Connection, memoised, type Person, type Room, type SessionPlan } from '@/simulator/session-plan';
import { daysBefore, MINUTE, namedSession, roomOf, SECOND, type Setting } from './scenario';

const ROOM = roomOf('retrospective-workshop', 'Quarterly retrospective', 18);
const ROOMS = ['Breakout 1: What went well', 'Breakout 2: What did not', 'Breakout 3: What to try'];
const OUT_AT = 15 * MINUTE;
const BACK_AT = 40 * MINUTE;
const END_AT = 60 * MINUTE;

/** Eighteen people: main room, three rooms of five or six, main room again. The host walks through all three. */
export function breakout(setting: Setting): SessionPlan {
  const plan = namedSession(setting, 'breakout', ROOM, { startedAt: daysBefore(setting, 4, 10), minutes: 60 });
  return withBreakouts(plan, rosterOf(ROOM, setting.seed), setting.seed);
}

/** The same session with these people, the host first, who go into the three rooms and come back. */
export function withBreakouts(plan: SessionPlan, people: readonly Person[], seed: number): SessionPlan {
  const workshop = { plan, people, seed };
  return {
    ...plan,
    people: memoised(() => mainRoom(workshop)),
    breakouts: ROOMS.map((title, room) => breakoutRoom(workshop, title, room)),
  };
}

type Workshop = { plan: SessionPlan; people: readonly Person[]; seed: number };

function mainRoom({ plan: { key, startedAt }, people, seed }: Workshop): { connections: readonly Connection[]; endedAt: number } {
  const connections = people.map((person, index) => {
    const random = randomFrom(seed, key, index);
    const visits = [
      { start: startedAt + (index === 0 ? 4 : random.integer(10, 160)) * SECOND, end: startedAt + OUT_AT + random.integer(0, 6 * SECOND) },
      { start: startedAt + BACK_AT + random.integer(2 * SECOND, 20 * SECOND), end: startedAt + END_AT + random.integer(0, 70 * SECOND) },
    ];
    return connectionOf(uuidOf('peer', key, index), person, visits, random, startedAt);
  });
  return { connections, endedAt: endOf(connections, startedAt) };
}

function breakoutRoom({ plan, people, seed }: Workshop, title: string, number: number): SessionPlan {
  const key = `${plan.key} room ${number + 1}`;
  const startedAt = plan.startedAt + OUT_AT + 7 * SECOND;
  const [host, ...guests] = people;
  const inside = guests.filter((_, index) => (index + 1) % ROOMS.length === number);
  const roomKey = `${plan.room.key} room ${number + 1}`;
  const room: Room = { ...plan.room, id: uuidOf('meeting', roomKey), key: roomKey, title };
  const visits = memoised(() => {
    const connections = [
      ...(host ? [hostIn(host, seed, key, startedAt, number)] : []),
      ...inside.map((guest, index) => guestIn(guest, seed, key, startedAt, index)),
    ];
    return { connections, endedAt: endOf(connections, startedAt) };
  });
  return { id: uuidOf('session', key), key, title, room, startedAt, people: visits, breakouts: [] };
}

function guestIn(person: Person, seed: number, key: string, openedAt: number, index: number): Connection {
  const random = randomFrom(seed, key, index);
  const visit = {
    start: openedAt + random.integer(1 * SECOND, 9 * SECOND),
    end: openedAt + BACK_AT - OUT_AT - random.integer(8 * SECOND, 15 * SECOND),
  };
  const connection = connectionOf(uuidOf('peer', key, index), person, [visit], random, openedAt);
  return { ...connection, joinedAt: Math.max(openedAt, visit.start - 900), leftAt: visit.end + 400 };
}

function hostIn(person: Person, seed: number, key: string, openedAt: number, room: number): Connection {
  const random = randomFrom(seed, key, 'host');
  const visit = { start: openedAt + room * 8 * MINUTE + 2 * SECOND, end: openedAt + (room + 1) * 8 * MINUTE - 4 * SECOND };
  const connection = connectionOf(uuidOf('peer', key, 'host'), person, [visit], random, openedAt);
  return { ...connection, joinedAt: visit.start - 800, leftAt: visit.end + 400 };
}
