import { formatTime } from '@/lib/format';

const minute = 60_000;
const day = 24 * 60;

function minutesOf(text: string): number | null {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
  return match ? Number(match[1]) * 60 + Number(match[2]) : null;
}

/**
 * The first instant at or after `from` (ms since the epoch) when clocks in `zone` show `text` (`09:34`), in ms since
 * the epoch; `null` when `text` is no time, or clocks skip it in the next day. Exact through changes of summer time,
 * since the clock is read again at the instant found.
 */
export function nextClockTime(text: string, from: number, zone: string): number | null {
  const wanted = minutesOf(text);
  const start = Math.ceil(from / minute) * minute;
  const now = minutesOf(formatTime(start, zone));
  if (wanted === null || now === null) return null;
  const guess = start + ((wanted - now + day) % day) * minute;
  for (const shift of [0, -60, 60, -30, 30]) {
    const at = guess + shift * minute;
    if (at >= start && formatTime(at, zone) === text) return at;
  }
  return null;
}
