import { zoneOffsetMs } from '@/lib/format';

/** The instant as a clock in `zone` shows it, in a `Date` whose UTC fields are that clock's; spreadsheets know no zones. */
export function zonedDate(at: string, zone: string): Date {
  const ms = Date.parse(at);
  return new Date(zone === 'UTC' ? ms : ms + zoneOffsetMs(zone, ms));
}

/** `2026-11-17 09:00:12`: the instant as a clock in `zone` shows it. */
export function zonedIso(at: string, zone: string): string {
  return zonedDate(at, zone).toISOString().slice(0, 19).replace('T', ' ');
}
