import type { Room, SessionPlan } from '@/simulator/session-plan';

/**
 * What a world tells of one vendor: its sessions at a clock, in any order and those of that day that are still to begin
 * too, and meetings without one.
 */
export type VendorPlan = { sessions: (now: number) => SessionPlan[]; meetings: readonly Room[] };

/** The sessions that have begun, newest first. */
export function begunSessions({ sessions }: VendorPlan, now: number): SessionPlan[] {
  return sessions(now)
    .filter((plan) => plan.startedAt <= now)
    .sort((a, b) => b.startedAt - a.startedAt || (a.id < b.id ? -1 : 1));
}

/** Each room once; the newest first where it is known when they were made. */
export function roomsOf(rooms: readonly Room[]): Room[] {
  return [...new Map(rooms.map((room) => [room.id, room])).values()].sort((a, b) => (b.createdAt ?? 0) - (a.createdAt ?? 0));
}
