import type { Room, SessionPlan } from '@/simulator/session-plan';
import { begunBy, roomsOf, type Told } from './told';

export type VideoSdkSessions = {
  /** Newest first. */
  all: (now: number) => SessionPlan[];
  rooms: (now: number) => Room[];
};

export function videoSdkSessions(told: Told): VideoSdkSessions {
  const all = (now: number): SessionPlan[] => begunBy(told, now);
  return { all, rooms: (now) => roomsOf([...told.meetings, ...all(now).map(({ room }) => room)]) };
}
