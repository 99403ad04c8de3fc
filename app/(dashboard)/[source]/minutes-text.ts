import { formatCount } from '@/lib/format';

/** The minutes of all connections together as the provider adds them up: `2,034 minutes`. */
export const minutesText = (minutes: number) => `${formatCount(Math.round(minutes))} minutes`;
