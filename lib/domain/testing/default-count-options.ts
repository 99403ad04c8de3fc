import type { CountOptions } from '@/lib/domain/count-session';
import { defaultThresholds } from '@/lib/domain/thresholds';

/** For tests: how lists and the archive count where the operator excludes no role. */
export const defaultCountOptions: CountOptions = {
  thresholds: defaultThresholds,
  excludedRoles: [],
  rooms: 'all',
  counted: 'people',
  window: 'core',
};
