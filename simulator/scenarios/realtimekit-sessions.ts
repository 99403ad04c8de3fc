import type { Connection, Room, SessionPlan } from '@/simulator/session-plan';
import { begunSessions, roomsOf, type VendorPlan } from './vendor-plan';

export type RealtimeKitSessions = {
  /** Newest first; the rooms of a breakout session are inside it. */
  all: (now: number) => SessionPlan[];
  find: (id: string, now: number) => SessionPlan | undefined;
  rooms: (now: number) => Room[];
  findPeer: (peerId: string, now: number) => { plan: SessionPlan; connection: Connection } | undefined;
};

export function realtimeKitSessions(vendorPlan: VendorPlan): RealtimeKitSessions {
  const all = (now: number): SessionPlan[] => begunSessions(vendorPlan, now);
  const withRooms = (now: number): SessionPlan[] => all(now).flatMap((plan) => [plan, ...plan.breakouts]);
  const rooms = (now: number): Room[] => roomsOf([...vendorPlan.meetings, ...withRooms(now).map(({ room }) => room)]);
  const peers = new Map<string, { plan: SessionPlan; connection: Connection }>();
  const indexed = new Set<string>();
  const findPeer: RealtimeKitSessions['findPeer'] = (peerId, now) => {
    const sessions = withRooms(now).filter(({ id }) => !indexed.has(id));
    for (const plan of peers.has(peerId) ? [] : sessions) {
      indexed.add(plan.id);
      for (const connection of plan.people().connections) peers.set(connection.id, { plan, connection });
    }
    return peers.get(peerId);
  };
  return { all, rooms, findPeer, find: (id, now) => withRooms(now).find((plan) => plan.id === id) };
}
