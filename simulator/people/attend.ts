import { uuidOf } from '@/simulator/ids';
import { type Random, randomFrom } from '@/simulator/random';
import type { Connection, Habits, Person, Visit } from '@/simulator/session-plan';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
/** RealtimeKit's default session_keep_alive_time_in_secs. */
const KEEP_ALIVE_MS = 60 * SECOND;

export const ORDINARY: Habits = { late: 0.12, early: 0.1, reconnect: 0.15, absence: 0.08, newRow: 0.5 };

export type Gathering = { seed: number; key: string; people: readonly Person[]; startedAt: number; lengthMs: number; habits: Habits };

/** Who was connected when: the first comes first and stays to the end, the others as their habits say. */
export function attend(gathering: Gathering): { connections: readonly Connection[]; endedAt: number } {
  const connections = gathering.people.flatMap((person, index) => {
    const random = randomFrom(gathering.seed, gathering.key, index);
    const habits = { ...gathering.habits, ...person.member?.habits };
    const visits = index === 0 ? hostVisits(gathering, random) : visitsOf({ ...gathering, habits }, random);
    const split = visits.length > 1 && gapAfterFirst(visits) > MINUTE && random.chance(habits.newRow) ? 1 : visits.length;
    return [visits.slice(0, split), visits.slice(split)]
      .filter((part) => part.length > 0)
      .map((part, device) => connectionOf(uuidOf('peer', gathering.key, index, device), person, part, random, gathering.startedAt));
  });
  return { connections, endedAt: endOf(connections, gathering.startedAt) };
}

/**
 * RealtimeKit's fields enclose its events: `joined_at` is up to 40 s early (of members, who are let in at once, 4 s),
 * `left_at` a few seconds late.
 */
export function connectionOf(id: string, person: Person, visits: Visit[], random: Random, startedAt: number): Connection {
  const first = visits[0];
  const last = visits.at(-1);
  if (!first || !last) throw new Error(`connection ${id} has no visit`);
  const joinedAt = Math.max(startedAt, first.start - random.integer(0, (person.member ? 4 : 40) * SECOND));
  const leftAt = last.end + random.integer(200, 8 * SECOND);
  return { id, person, visits, joinedAt, leftAt, ...(person.member?.weakLine ? { badUplink: true } : {}) };
}

export function endOf(connections: readonly Connection[], startedAt: number): number {
  return connections.reduce((latest, connection) => Math.max(latest, connection.leftAt), startedAt) + KEEP_ALIVE_MS;
}

function hostVisits({ startedAt, lengthMs }: Gathering, random: Random): Visit[] {
  return [
    { start: startedAt + random.integer(1 * SECOND, 9 * SECOND), end: startedAt + lengthMs + random.integer(5 * SECOND, 90 * SECOND) },
  ];
}

function visitsOf({ startedAt, lengthMs, habits }: Gathering, random: Random): Visit[] {
  const late = random.chance(habits.late);
  const arrival = late ? latenessOf(habits, lengthMs, random) : inTimeOf(habits, random);
  const start = Math.round(startedAt + Math.min(arrival, lengthMs * 0.7));
  const end = Math.round(
    startedAt + lengthMs * (random.chance(habits.early) ? random.between(0.45, 0.88) : 1) + random.between(-40, 45) * SECOND,
  );
  const gaps: Visit[] = [];
  if (random.chance(habits.reconnect)) gaps.push(gapIn(start, end, random.between(6, 55) * SECOND, random));
  if (random.chance(habits.absence)) gaps.push(gapIn(start, end, random.between(2, 9) * MINUTE, random));
  return without({ start, end }, gaps);
}

function inTimeOf({ arrive }: Habits, random: Random): number {
  if (!arrive) return random.next() ** 2 * 4 * MINUTE + 12 * SECOND;
  return ((random.between(...arrive) + random.between(...arrive)) / 2) * MINUTE;
}

function latenessOf({ lateBy }: Habits, lengthMs: number, random: Random): number {
  return lateBy ? random.between(...lateBy) * MINUTE : random.between(0.01, 0.4) * lengthMs + 5.2 * MINUTE;
}

function gapIn(start: number, end: number, lengthMs: number, random: Random): Visit {
  const at = Math.round(random.between(start + 0.1 * (end - start), start + 0.8 * (end - start)));
  return { start: at, end: Math.round(at + lengthMs) };
}

/** What is left of a visit when the gaps are cut out of it; scraps of less than five seconds are dropped. */
function without(whole: Visit, gaps: readonly Visit[]): Visit[] {
  const rest: Visit[] = [];
  let from = whole.start;
  for (const gap of [...gaps].sort((a, b) => a.start - b.start)) {
    if (gap.start - from > 5 * SECOND && gap.end < whole.end - 5 * SECOND) {
      rest.push({ start: from, end: gap.start });
      from = gap.end;
    }
  }
  return [...rest, { start: from, end: Math.max(whole.end, from + 5 * SECOND) }];
}

function gapAfterFirst(visits: readonly Visit[]): number {
  const [first, second] = visits;
  return first && second ? second.start - first.end : 0;
}
