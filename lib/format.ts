/** An instant as it comes: ISO-8601 text or ms since the epoch. */
export type Instant = string | number;

const nothing = '–';
/** Names of zones come in any case, so there is no end of them: so many formatters are kept. */
const maxKept = 500;

const formatters = new Map<string, Intl.DateTimeFormat>();
const countFormat = new Intl.NumberFormat('en-US');

function formatterFor(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
    timeZoneName: 'longOffset',
  });
  if (formatters.size >= maxKept) formatters.clear();
  formatters.set(zone, made);
  return made;
}

/** An instant as ms since the epoch; `null` for what is none. */
export function toMs(instant: Instant | null): number | null {
  const ms = typeof instant === 'string' ? Date.parse(instant) : instant;
  return ms !== null && Number.isFinite(ms) && Math.abs(ms) <= 8.64e15 ? ms : null;
}

type Parts = Partial<Record<Intl.DateTimeFormatPartTypes, string>>;

function partsOf(ms: number, zone: string): Parts {
  const parts: Parts = {};
  for (const { type, value } of formatterFor(zone).formatToParts(ms)) parts[type] = value;
  return parts;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** The clock alone, as `09:00:12.030`: seven times as fast as all the parts, and a table asks for thousands. */
function clockFor(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
  });
  if (clocks.size >= maxKept) clocks.clear();
  clocks.set(zone, made);
  return made;
}

/**
 * `09:00`; with `seconds` `09:00:12`, with `milliseconds` `09:00:12.030`. A dash for an instant that is not one. Throws
 * for an unknown zone.
 */
export function formatTime(instant: Instant | null, zone: string, options: { seconds?: boolean; milliseconds?: boolean } = {}): string {
  const ms = toMs(instant);
  if (ms === null) return nothing;
  return clockFor(zone)
    .format(ms)
    .slice(0, options.milliseconds ? 12 : options.seconds ? 8 : 5);
}

/** `Tue 17 Nov 2026`, the day in `zone`; without the year when `year` is false. */
export function formatDate(instant: Instant | null, zone: string, options: { year?: boolean } = {}): string {
  const ms = toMs(instant);
  if (ms === null) return nothing;
  const parts = partsOf(ms, zone);
  const day = `${parts.weekday} ${parts.day} ${parts.month}`;
  return options.year === false ? day : `${day} ${parts.year}`;
}

/** `Tue 17 Nov 2026, 09:00`. */
export function formatDateTime(instant: Instant | null, zone: string, options: { seconds?: boolean; milliseconds?: boolean } = {}): string {
  return toMs(instant) === null ? nothing : `${formatDate(instant, zone)}, ${formatTime(instant, zone, options)}`;
}

/** `Tue 17 Nov 2026, 09:00 – 10:32`; the second day is named when it is another one; `since …` without an end. */
export function formatRange(start: Instant | null, end: Instant | null, zone: string): string {
  if (toMs(start) === null) return toMs(end) === null ? nothing : `until ${formatDateTime(end, zone)}`;
  if (toMs(end) === null) return `since ${formatDateTime(start, zone)}`;
  const sameDay = formatDate(start, zone) === formatDate(end, zone);
  const until = sameDay ? formatTime(end, zone) : formatDateTime(end, zone);
  return `${formatDateTime(start, zone)} – ${until}`;
}

/**
 * Ms as `1 h 32 min`, `42 min` or `38 s`, cut to whole units as a clock is and never rounded up. With `exact` it goes
 * down to seconds: `1 h 20 min 40 s`. `number` writes hours beyond a thousand.
 */
export function formatDuration(ms: number | null, options: { exact?: boolean; number?: Intl.NumberFormat } = {}): string {
  if (ms === null || !Number.isFinite(ms) || ms < 0) return nothing;
  const seconds = Math.floor(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const whole = options.exact ? seconds : Math.floor(seconds / 60) * 60;
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const rest = whole % 60;
  const shown = [];
  if (hours > 0) shown.push(`${(options.number ?? countFormat).format(hours)} h`);
  shown.push(hours > 0 ? `${String(minutes).padStart(2, '0')} min` : `${minutes} min`);
  if (options.exact && rest > 0) shown.push(`${rest} s`);
  return shown.join(' ');
}

/** How far the clocks of `zone` are ahead of UTC at that instant, in ms: 3,600,000 for Berlin in winter. */
export function zoneOffsetMs(zone: string, at: Instant): number {
  const match = /^GMT([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(partsOf(toMs(at) ?? 0, zone).timeZoneName ?? '');
  if (!match) return 0;
  const [, sign, hours, minutes, seconds = 0] = match;
  return (sign === '-' ? -1 : 1) * ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
}

/** The offset of `zone` from UTC at that instant as `UTC+1`, `UTC−3:30` or `UTC`. */
export function formatOffset(zone: string, at: Instant): string {
  const offset = zoneOffsetMs(zone, at);
  if (offset === 0) return 'UTC';
  const minutes = Math.floor(Math.abs(offset) / 60_000);
  const rest = minutes % 60;
  return `UTC${offset < 0 ? '−' : '+'}${Math.floor(minutes / 60)}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}

/** `Europe/Berlin (UTC+1)`: the zone with its offset at that instant; plain `UTC` for UTC itself. */
export function formatZone(zone: string, at: Instant): string {
  return zone === 'UTC' ? 'UTC' : `${zone.replaceAll('_', ' ')} (${formatOffset(zone, at)})`;
}

/**
 * The largest multiple of 1 / `parts` that a share from 0 to 1 reaches, as its numerator: 74 of 100 for 0.7499, 75 for
 * 0.75. What is cut so meets a threshold only when the share does. Held against the quotient, as the product of 0.29
 * and 100 is less than 29.
 */
export function cutShare(share: number, parts: number): number {
  const near = Math.round(share * parts);
  return near / parts > share ? near - 1 : near;
}

/**
 * A share from 0 to 1 as `45 %`, cut to whole per cent as durations are, never rounded up: 75 % is never shown for
 * less. `< 1 %` for what is little, but not nothing.
 */
export function formatPercent(share: number | null): string {
  if (share === null || !Number.isFinite(share)) return nothing;
  const cut = cutShare(share, 100);
  return cut === 0 && share > 0 ? '< 1 %' : `${cut} %`;
}

/** `1,200`. */
export function formatCount(count: number | null): string {
  return count === null || !Number.isFinite(count) ? nothing : countFormat.format(count);
}

/** How long ago, from ms: `just now` below 5 s, then `12 s ago`, `5 min ago`, `3 h ago`, `2 days ago`. */
export function formatAgo(ms: number): string {
  if (!Number.isFinite(ms)) return nothing;
  const seconds = Math.floor(ms / 1000);
  if (seconds < 5) return 'just now';
  if (seconds < 60) return `${seconds} s ago`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ago`;
  if (seconds < 86_400) return `${Math.floor(seconds / 3600)} h ago`;
  const days = Math.floor(seconds / 86_400);
  return days === 1 ? '1 day ago' : `${days} days ago`;
}

/** Whether this runtime knows the zone by that name. */
export function isZone(zone: string): boolean {
  try {
    formatterFor(zone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** The zone this runtime is set to, by its IANA name; `UTC` in each of its spellings is `UTC`. */
export function viewerZone(): string {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return !zone || /^(Etc\/)?(UTC|UCT|GMT|Zulu|Universal|Greenwich)$/.test(zone) ? 'UTC' : zone;
}

/** A sentence without its full stop, to stand inside another. */
export const withoutFullStop = (sentence: string) => sentence.replace(/\.$/, '');
