import { zoneOffsetMs } from '@/lib/format';

const dayMs = 24 * 3_600_000;

/**
 * The first instant, in ms, of the day `YYYY-MM-DD` as the clocks of `zone` have it; where summer time skips midnight
 * that is the moment of the skip. `null` for a text that is no day.
 */
export function dayStart(day: string, zone: string): number | null {
  const midnight = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00.000Z`) : Number.NaN;
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== day) return null;
  const local = (ms: number) => ms + zoneOffsetMs(zone, ms);
  const offsets = [zoneOffsetMs(zone, midnight - dayMs), zoneOffsetMs(zone, midnight + dayMs)];
  let before = midnight - Math.max(...offsets) - 1;
  let reached = midnight - Math.min(...offsets);
  while (reached - before > 1) {
    const middle = Math.floor((before + reached) / 2);
    if (local(middle) >= midnight) reached = middle;
    else before = middle;
  }
  return reached;
}

/** The first instant of the day after `day`, so that a range up to and with `day` can be half-open. */
export function dayEnd(day: string, zone: string): number | null {
  const start = dayStart(day, 'UTC');
  return start === null ? null : dayStart(new Date(start + dayMs).toISOString().slice(0, 10), zone);
}

/** The day `YYYY-MM-DD` that `zone` has at that instant (ms). */
export function dayOf(ms: number, zone: string): string {
  return new Date(ms + zoneOffsetMs(zone, ms)).toISOString().slice(0, 10);
}
