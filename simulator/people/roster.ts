import { uuidOf } from '@/simulator/ids';
import { randomFrom } from '@/simulator/random';
import type { Member, Person, Room } from '@/simulator/session-plan';
import { newName } from './names';

const madeUp = new Map<string, readonly Person[]>();
const ofMembers = new WeakMap<Room, readonly Person[]>();

/** The people who belong to a room: the host first, then those invited, then guests who came without an invitation. */
export function rosterOf(room: Room, seed: number): readonly Person[] {
  const known = room.members ? ofMembers.get(room) : madeUp.get(`${seed} ${room.key}`);
  if (known) return known;
  const roster = room.members ? room.members(seed).map((member, index) => personOf(room, member, index)) : madeUpFor(room, seed);
  if (room.members) ofMembers.set(room, roster);
  else madeUp.set(`${seed} ${room.key}`, roster);
  return roster;
}

function madeUpFor(room: Room, seed: number): Person[] {
  const random = randomFrom(seed, 'roster', room.key);
  const taken = new Set<string>();
  return Array.from({ length: Math.max(room.size, room.invited) }, (_, index) => ({
    userId: uuidOf('user', room.key, index),
    customId: index < room.invited ? `${room.key}-${1000 + index}` : `guest-${uuidOf('guest', room.key, index).slice(0, 8)}`,
    name: newName(random, taken),
    preset: index === 0 ? room.hostPreset : room.guestPreset,
  }));
}

/**
 * As RealtimeKit has it: of each meeting to which a member was added they have another id, and everywhere the same
 * custom id.
 */
function personOf(room: Room, member: Member, index: number): Person {
  const { customId, name, id } = member;
  const preset = index < (room.hosts ?? 1) ? room.hostPreset : room.guestPreset;
  return { userId: uuidOf('user', room.key, id), customId, name, preset, member };
}

/** Somebody who belongs to no room's roster and came to the session `key` as its newcomer `number`. */
export function newPerson(room: Room, key: string, number: number, name: string): Person {
  const userId = uuidOf('user', 'newcomer', key, number);
  return { userId, customId: `guest-${userId.slice(0, 8)}`, name, preset: room.guestPreset };
}
