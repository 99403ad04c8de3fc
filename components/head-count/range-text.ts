import type { Span } from '@/lib/domain/interval';
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
  const seconds = (range.start % 60_000 !== 0 || range.end % 60_000 !== 0) && view.end - view.start < hour;
  const day = (at: number) => date(at, zone, { year: false, weekday: false });
  const days = day(range.start) !== day(range.end) || view.end - view.start > 20 * hour;
  const time = (at: number) => `${days ? `${day(at)}, ` : ''}${formatTime(at, zone, { seconds })}`;
  return `${time(range.start)} – ${time(range.end)}`;
}
