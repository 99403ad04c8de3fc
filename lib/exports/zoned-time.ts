import { LRUCache } from 'lru-cache';
import { zoneOffsetMs } from '@/lib/format';

const hourMs = 3_600_000;
/** Finding out an offset takes long, and the times of a session are near each other. */
const quarterMs = hourMs / 4;
/**
 * Farther than an instant can be that clocks show alike: they were never put back by more than a day, and never changed
 * twice within two.
 */
const aroundMs = 25 * hourMs;

interface Quarter {
  /** `null` where the offset changes within: some zones do so at one minute past. */
  offset: number | null;
  /** Every offset within and around. */
  offsets: ReadonlySet<number>;
}

const quarters = new LRUCache<string, Quarter>({ max: 10_000 });

function quarterAt(ms: number, zone: string): Quarter {
  const number = Math.floor(ms / quarterMs);
  const key = `${zone} ${number}`;
  const known = quarters.get(key);
  if (known) return known;
  const start = number * quarterMs;
  const [first, last] = [zoneOffsetMs(zone, start), zoneOffsetMs(zone, start + quarterMs - 1)];
  const others = [start - aroundMs, start + aroundMs].map((at) => zoneOffsetMs(zone, at));
  const made = { offset: first === last ? first : null, offsets: new Set([first, last, ...others]) };
  quarters.set(key, made);
  return made;
}

function offsetAt(ms: number, zone: string): number {
  return quarterAt(ms, zone).offset ?? zoneOffsetMs(zone, ms);
}

const two = (number: number) => String(number).padStart(2, '0');

/** `+02:00`, `-03:30`, `-00:44:30`. */
function offsetText(offsetMs: number): string {
  const seconds = Math.abs(offsetMs) / 1000;
  const rest = seconds % 60 === 0 ? '' : `:${two(seconds % 60)}`;
  return `${offsetMs < 0 ? '-' : '+'}${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}${rest}`;
}

/**
 * An instant (ms) as a clock in `zone` shows it, in a `Date` whose UTC fields are that clock's; spreadsheets know no
 * zones.
 */
export function zonedDate(ms: number, zone: string): Date {
  return new Date(zone === 'UTC' ? ms : ms + offsetAt(ms, zone));
}

/**
 * The offset from UTC as `+02:00` where clocks in `zone` show the time of this instant twice, as when they are put
 * back; else nothing.
 */
export function repeatedOffset(ms: number, zone: string): string {
  if (zone === 'UTC') return '';
  const { offsets } = quarterAt(ms, zone);
  if (offsets.size === 1) return '';
  const own = offsetAt(ms, zone);
  const twice = [...offsets].some((other) => other !== own && offsetAt(ms + own - other, zone) === other);
  return twice ? offsetText(own) : '';
}

/**
 * `2026-11-17 09:00:12`: the instant as a clock in `zone` shows it, cut to seconds, and `2026-10-25 02:30:00+02:00`
 * where that clock shows this time twice.
 */
export function zonedIso(ms: number, zone: string): string {
  const [clock = ''] = zonedDate(ms, zone).toISOString().split('.');
  return clock.replace('T', ' ') + repeatedOffset(ms, zone);
}
