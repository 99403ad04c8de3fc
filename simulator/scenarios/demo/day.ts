import { DAY, HOUR, MINUTE, type Setting } from '@/simulator/scenarios/scenario';
import { memoisedBy } from '@/simulator/session-plan';

/** `zone` is where the school and the company are, such as `Europe/Berlin`. */
export type DemoSetting = Setting & { zone: string };

/** A day of that zone's calendar. `weekday` counts from Sunday (0), `week` from Monday to Sunday. */
export type Day = { setting: DemoSetting; number: number; weekday: number; week: number; at: (clock: string) => number };

export const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** The day on which an instant falls, as whole days since 1970. */
export function dayNumberAt(zone: string, instant: number): number {
  return Math.floor((instant + offsetAt(zone, instant)) / DAY);
}

export function dayOf(setting: DemoSetting, number: number): Day {
  return {
    setting,
    number,
    // The first of January 1970 was a Thursday.
    weekday: (number + 4) % 7,
    week: Math.floor((number + 3) / 7),
    at: (clock) => instantOf(setting.zone, number, clock),
  };
}

export function isWorkday({ number, weekday }: Day): boolean {
  return weekday > 0 && weekday < 6 && !isHoliday(number);
}

/** Between the years school and company are closed. */
function isHoliday(number: number): boolean {
  const date = new Date(number * DAY).toISOString().slice(5, 10);
  return date >= '12-24' || date === '01-01';
}

/** The instant at which the clocks of the zone show `clock`, such as `08:50`, on that day. */
function instantOf(zone: string, number: number, clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  const shown = number * DAY + hours * HOUR + minutes * MINUTE;
  // The offset at the instant itself may be another than at the first guess, on the day when clocks change.
  return shown - offsetAt(zone, shown - offsetAt(zone, shown));
}

const formatOf = memoisedBy(
  (zone: string) =>
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    }),
);

/** How far the zone's clocks are ahead of UTC at an instant, ms. */
function offsetAt(zone: string, instant: number): number {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const shown = Date.parse(`${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:${parts.second}Z`);
  return shown - Math.floor(instant / 1_000) * 1_000;
}
