import { LRUCache } from 'lru-cache';
import { zoneOffsetMs } from '@/lib/format';

/** Offsets only change on a quarter of an hour, and finding one out takes long. */
const quarterMs = 15 * 60_000;
const offsets = new LRUCache<string, number>({ max: 10_000 });

function offsetAt(ms: number, zone: string): number {
  const quarter = Math.floor(ms / quarterMs);
  const key = `${zone} ${quarter}`;
  const offset = offsets.get(key) ?? zoneOffsetMs(zone, quarter * quarterMs);
  offsets.set(key, offset);
  return offset;
}

/** The instant as a clock in `zone` shows it, in a `Date` whose UTC fields are that clock's; spreadsheets know no zones. */
export function zonedDate(at: string, zone: string): Date {
  const ms = Date.parse(at);
  return new Date(zone === 'UTC' ? ms : ms + offsetAt(ms, zone));
}

/** `2026-11-17 09:00:12`: the instant as a clock in `zone` shows it. */
export function zonedIso(at: string, zone: string): string {
  return zonedDate(at, zone).toISOString().slice(0, 19).replace('T', ' ');
}
