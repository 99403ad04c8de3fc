import { memoised, type Room, type SessionPlan } from '@/simulator/session-plan';
import { historySessions } from './history';
import { videoSdkClass, videoSdkLarge } from './lessons';
import { liveSessions, OPEN_LESSON } from './live';
import { videoSdkOddities } from './odd-lesson';
import { VIDEOSDK_MEETINGS } from './recurring';
import type { Setting } from './scenario';

export type VideoSdkSessions = {
  /** Newest first. */
  all: (now: number) => SessionPlan[];
  rooms: (now: number) => Room[];
};

export function videoSdkSessions(setting: Setting): VideoSdkSessions {
  const named = memoised(() => [videoSdkClass, videoSdkLarge, videoSdkOddities].map((build) => build(setting)));
  const live = liveSessions(setting, OPEN_LESSON);
  const history = historySessions(setting, VIDEOSDK_MEETINGS);
  const all = (now: number): SessionPlan[] =>
    [...named(), ...live(now), ...history(now)]
      .filter((plan) => plan.startedAt <= now)
      .sort((a, b) => b.startedAt - a.startedAt || (a.id < b.id ? -1 : 1));
  const rooms = (now: number): Room[] => [...new Map(all(now).map(({ room }) => [room.id, room])).values()];
  return { all, rooms };
}
