import type { SessionPlan } from '@/simulator/session-plan';
import { memoised } from '@/simulator/session-plan';
import { breakout } from './breakout';
import { algebraClass, empty, interruption, seminar, standup, twoDevices } from './calls';
import { townHall, webinar } from './crowds';
import { historySessions } from './history';
import { videoSdkClass, videoSdkLarge } from './lessons';
import { liveSessions, OPEN_LESSON, OPEN_OFFICE, type OpenRoom } from './live';
import { videoSdkOddities } from './odd-lesson';
import { oddities } from './oddities';
import { REALTIMEKIT_MEETINGS, type Recurring, VIDEOSDK_MEETINGS } from './recurring';
import type { Setting } from './scenario';
import type { VendorPlan } from './vendor-plan';

type Scenario = (setting: Setting) => SessionPlan;

const REALTIMEKIT: readonly Scenario[] = [
  standup,
  algebraClass,
  seminar,
  webinar,
  townHall,
  breakout,
  twoDevices,
  interruption,
  empty,
  oddities,
];
const VIDEOSDK: readonly Scenario[] = [videoSdkClass, videoSdkLarge, videoSdkOddities];

/**
 * What tests, journeys and benches rely on: every scenario under an id that never changes, the odd ones too, and a live
 * room that never rests.
 */
export function testsWorld(setting: Setting): { realtimekit: VendorPlan; videosdk: VendorPlan } {
  const meetings = REALTIMEKIT_MEETINGS.map(({ room }) => room);
  return {
    realtimekit: { sessions: planSessions(setting, REALTIMEKIT, OPEN_OFFICE, REALTIMEKIT_MEETINGS), meetings },
    videosdk: { sessions: planSessions(setting, VIDEOSDK, OPEN_LESSON, VIDEOSDK_MEETINGS), meetings: [] },
  };
}

function planSessions(
  setting: Setting,
  scenarios: readonly Scenario[],
  open: OpenRoom,
  meetings: readonly Recurring[],
): VendorPlan['sessions'] {
  const named = memoised(() => scenarios.map((build) => build(setting)));
  const live = liveSessions(setting, open);
  const history = historySessions(setting, meetings);
  return (now) => [...named(), ...live(now), ...history(now)];
}
