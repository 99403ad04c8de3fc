import type { Span } from '@/components/presence/time-span';
import { formatTime } from '@/lib/format';
import type { Words } from '@/lib/messages/words';

const hour = 3_600_000;

/**
 * A range in words: `09:34 – 09:52`, down to the second where an end is not a whole minute and the axis is close enough
 * to tell, and with its days where they are not one.
 * @param range its two instants, ms since the epoch
 * @param view the part of the axis that is shown
 */
export function rangeText(range: Span, view: Span, zone: string, { date }: Pick<Words, 'date'>): string {
  const seconds = (range.from % 60_000 !== 0 || range.to % 60_000 !== 0) && view.to - view.from < hour;
  const day = (at: number) => date(at, zone, { year: false, weekday: false });
  const days = day(range.from) !== day(range.to) || view.to - view.from > 20 * hour;
  const time = (at: number) => `${days ? `${day(at)}, ` : ''}${formatTime(at, zone, { seconds })}`;
  return `${time(range.from)} – ${time(range.to)}`;
}
