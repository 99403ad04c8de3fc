import { uuidOf } from '@/simulator/ids';
import { randomFrom } from '@/simulator/random';
import type { Member, Person, Room } from '@/simulator/session-plan';
import { newName } from './names';

const rosters = new Map<string, readonly Person[]>();

/** The people who belong to a room: the host first, then those invited, then guests who came without an invitation. */
export function rosterOf(room: Room, seed: number): readonly Person[] {
  const key = `${seed} ${room.key}`;
  let roster = rosters.get(key);
  if (!roster && room.members) {
    roster = room.members(seed).map((member, index) => personOf(room, member, index));
    rosters.set(key, roster);
  }
  if (!roster) {
    const random = randomFrom(seed, 'roster', room.key);
    const taken = new Set<string>();
    roster = Array.from({ length: Math.max(room.size, room.invited) }, (_, index) => ({
      userId: uuidOf('user', room.key, index),
      customId: index < room.invited ? `${room.key}-${1000 + index}` : `guest-${uuidOf('guest', room.key, index).slice(0, 8)}`,
      name: newName(random, taken),
      preset: index === 0 ? room.hostPreset : room.guestPreset,
    }));
    rosters.set(key, roster);
  }
  return roster;
}

/** As RealtimeKit has it: of each meeting to which a member was added they have another id, and everywhere the same custom id. */
function personOf(room: Room, member: Member, index: number): Person {
  const { customId, name, id } = member;
  return {
    userId: uuidOf('user', room.key, id),
    customId,
    name,
    preset: index < (room.hosts ?? 1) ? room.hostPreset : room.guestPreset,
    member,
  };
}

/** Somebody who belongs to no room's roster and came to the session `key` as its newcomer `number`. */
export function newcomerOf(room: Room, key: string, number: number, name: string): Person {
  const userId = uuidOf('user', 'newcomer', key, number);
  return { userId, customId: `guest-${userId.slice(0, 8)}`, name, preset: room.guestPreset };
}
