import type { CountOptions } from '@/lib/domain/count-session';
import { defaultThresholds } from '@/lib/domain/thresholds';
import { env } from '@/lib/env';

export type CountSwitches = Pick<CountOptions, 'rooms' | 'counted'>;

/** All rooms, and people only: how lists and the archive count. */
export const ordinarily: CountSwitches = { rooms: 'all', counted: 'people' };

/** How this server counts, with these switches. */
export function countOptions({ rooms, counted }: CountSwitches): CountOptions {
  return { thresholds: defaultThresholds, excludedRoles: env().excludedRoles, rooms, counted };
}
