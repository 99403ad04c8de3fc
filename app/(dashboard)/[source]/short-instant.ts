import { formatDate, formatTime } from '@/lib/format';
import type { Words } from '@/lib/messages/words';
import { otherOffset } from './zoned-instant';

const yearOf = (at: string | number, zone: string) => formatDate(at, zone).slice(-4);

/**
 * Day and time for narrow rows: `Tue 17 Nov, 09:00`, with the year where it is not this one, and the offset where it is
 * not the one of now.
 */
export function shortInstant(at: string, zone: string, { date }: Pick<Words, 'date'>): string {
  const day = date(at, zone, { year: yearOf(at, zone) !== yearOf(Date.now(), zone) });
  const offset = otherOffset(at, zone);
  return `${day}, ${formatTime(at, zone)}${offset === null ? '' : ` ${offset}`}`;
}
