import type { CountOptions } from '@/lib/domain/count-session';
import { defaultThresholds } from '@/lib/domain/thresholds';
import { env } from '@/lib/env';

export type CountSwitches = Pick<CountOptions, 'rooms' | 'counted' | 'window'>;

/** All rooms, people only, by the core of the session: how lists and the archive count. */
export const defaultSwitches: CountSwitches = { rooms: 'all', counted: 'people', window: 'core' };

/** How this server counts, with these switches. */
export function countOptions({ rooms, counted, window }: CountSwitches): CountOptions {
  return { thresholds: defaultThresholds, excludedRoles: env().excludedRoles, rooms, counted, window };
}
