import type { Room, SessionPlan } from '@/simulator/session-plan';
import { begunSessions, roomsOf, type VendorPlan } from './vendor-plan';

export type VideoSdkSessions = {
  /** Newest first. */
  all: (now: number) => SessionPlan[];
  rooms: (now: number) => Room[];
};

export function videoSdkSessions(vendorPlan: VendorPlan): VideoSdkSessions {
  const all = (now: number): SessionPlan[] => begunSessions(vendorPlan, now);
  return { all, rooms: (now) => roomsOf([...vendorPlan.meetings, ...all(now).map(({ room }) => room)]) };
}
