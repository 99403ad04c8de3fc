import { type Connection, memoised, type Room, type SessionPlan } from '@/simulator/session-plan';
import { breakout } from './breakout';
import { algebraClass, empty, interruption, seminar, standup, twoDevices } from './calls';
import { townHall, webinar } from './crowds';
import { historySessions } from './history';
import { liveSessions, OPEN_OFFICE } from './live';
import { oddities } from './oddities';
import { REALTIMEKIT_MEETINGS } from './recurring';
import type { Setting } from './scenario';

export type RealtimeKitSessions = {
  /** Newest first; the rooms of a breakout session are inside it. */
  all: (now: number) => SessionPlan[];
  find: (id: string, now: number) => SessionPlan | undefined;
  rooms: (now: number) => Room[];
  findPeer: (peerId: string, now: number) => { plan: SessionPlan; connection: Connection } | undefined;
};

export function realtimeKitSessions(setting: Setting): RealtimeKitSessions {
  const named = memoised(() =>
    [standup, algebraClass, seminar, webinar, townHall, breakout, twoDevices, interruption, empty, oddities].map((build) => build(setting)),
  );
  const live = liveSessions(setting, OPEN_OFFICE);
  const history = historySessions(setting, REALTIMEKIT_MEETINGS);
  const all = (now: number): SessionPlan[] =>
    [...named(), ...live(now), ...history(now)]
      .filter((plan) => plan.startedAt <= now)
      .sort((a, b) => b.startedAt - a.startedAt || (a.id < b.id ? -1 : 1));
  const withRooms = (now: number): SessionPlan[] => all(now).flatMap((plan) => [plan, ...plan.breakouts]);
  const rooms = (now: number): Room[] => [
    ...new Map(
      [...REALTIMEKIT_MEETINGS.map(({ room }) => room), ...withRooms(now).map(({ room }) => room)].map((room) => [room.id, room]),
    ).values(),
  ];
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
