import { hexIdOf, uuidOf } from './ids';

const realtimekit = (key: string): string => uuidOf('scenario', key);
const videosdk = (key: string): string => hexIdOf('scenario', key);

/** Session ids that never change, whatever the seed and the clock: tests and documents link to them. */
export const scenarioIds = {
  standup: realtimekit('standup'),
  class: realtimekit('class'),
  seminar: realtimekit('seminar'),
  webinar: realtimekit('webinar'),
  'town-hall': realtimekit('town-hall'),
  live: realtimekit('live'),
  breakout: realtimekit('breakout'),
  'two-devices': realtimekit('two-devices'),
  interruption: realtimekit('interruption'),
  empty: realtimekit('empty'),
  oddities: realtimekit('oddities'),
  'vsdk-class': videosdk('vsdk-class'),
  'vsdk-live': videosdk('vsdk-live'),
  'vsdk-oddities': videosdk('vsdk-oddities'),
  'vsdk-large': videosdk('vsdk-large'),
} as const;

export type ScenarioKey = keyof typeof scenarioIds;
