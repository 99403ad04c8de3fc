import type { RealtimeKitSessions } from '@/simulator/scenarios/realtimekit-sessions';

/** One account of RealtimeKit as the simulator plays it. */
export type Kit = {
  accountId: string;
  appIds: readonly string[];
  token: string;
  sessions: RealtimeKitSessions;
  seed: number;
  boot: number;
};
