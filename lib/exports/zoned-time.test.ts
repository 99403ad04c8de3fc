import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { repeatedOffset, zonedDate, zonedIso } from './zoned-time';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const made =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      era: 'short',
      ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' },
    });
  formats.set(zone, made);
  return made;
}

/** The clock of a zone as `Intl` has it, by fields. */
function clockOf(ms: number, zone: string): string {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(ms)
      .map(({ type, value }) => [type, value]),
  );
  const year = parts.era === 'BC' ? 1 - Number(parts.year) : Number(parts.year);
  const sign = year < 0 ? '-' : '+';
  const yearText = year >= 0 && year <= 9999 ? String(year).padStart(4, '0') : sign + String(Math.abs(year)).padStart(6, '0');
  return `${yearText}-${parts.month}-${parts.day} ${parts.hour}:${parts.minute}:${parts.second}`;
}

const iso = (ms: number) => new Date(ms).toISOString();
const zones = Intl.supportedValuesOf('timeZone');
/**
 * Half-hour and 45-minute zones, a half-hour summer time, days left out and days that came twice, changes at one minute
 * past, offsets with seconds.
 */
const oddZones = [
  ...[
    'Antarctica/Casey',
    'Africa/Monrovia',
    'Asia/Kathmandu',
    'Australia/Eucla',
    'Australia/Lord_Howe',
    'Pacific/Chatham',
    'America/St_Johns',
  ],
  ...['America/Goose_Bay', 'Pacific/Apia', 'Pacific/Kwajalein', 'America/Juneau', 'Asia/Manila', 'Africa/Casablanca', 'Europe/Dublin'],
  ...['Antarctica/Troll', 'America/Caracas', 'Asia/Pyongyang', 'Europe/Amsterdam', 'Africa/Cairo', 'Asia/Tehran', 'UTC'],
];

/** The last instant before each change of a zone's clocks between two years. */
function changesOf(zone: string, from: number, to: number): number[] {
  const offset = (ms: number) => Date.parse(`${clockOf(ms, zone).replace(' ', 'T')}Z`) - Math.floor(ms / 1000) * 1000;
  const step = 10 * 86_400_000;
  const changes: number[] = [];
  for (let start = Date.UTC(from, 0, 1); start < Date.UTC(to, 0, 1); start += step) {
    let [low, high] = [start, start + step];
    if (offset(low) === offset(high)) continue;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (offset(middle) === offset(start)) low = middle;
      else high = middle;
    }
    changes.push(low);
  }
  return changes;
}

describe('a clock of a zone', () => {
  test.each([
    ['Antarctica/Casey', '2020-10-03T16:00:59.999Z', '2020-10-04 00:00:59'],
    ['Antarctica/Casey', '2020-10-03T16:01:00.000Z', '2020-10-04 03:01:00'],
    ['Africa/Monrovia', '1971-05-01T00:00:00.000Z', '1971-04-30 23:15:30'],
    ['Africa/Monrovia', '1972-01-07T00:44:29.999Z', '1972-01-06 23:59:59'],
    ['Africa/Monrovia', '1972-01-07T00:44:30.000Z', '1972-01-07 00:44:30'],
    ['Asia/Kathmandu', '2026-11-17T09:00:12.030Z', '2026-11-17 14:45:12'],
    ['Australia/Lord_Howe', '2026-11-17T09:00:12.030Z', '2026-11-17 20:00:12'],
    ['Europe/Berlin', '0001-01-01T00:00:00.000Z', '0001-01-01 00:53:28'],
    ['America/New_York', '0000-01-01T00:00:00.000Z', '-000001-12-31 19:03:58'],
    ['Asia/Tokyo', '9999-12-31T20:00:00.000Z', '+010000-01-01 05:00:00'],
    ['UTC', '2026-11-17T09:00:12.999Z', '2026-11-17 09:00:12'],
  ])('is right in %s at %s', (zone, at, clock) => {
    expect(zonedIso(Date.parse(at), zone)).toBe(clock);
  });

  test('is what Intl says, in every zone and year', () => {
    const anyTime = fc.oneof(
      fc.integer({ min: Date.UTC(1880, 0, 1), max: Date.UTC(2045, 0, 1) }),
      fc.integer({ min: Date.parse('0001-01-01T00:00:00Z'), max: Date.parse('9999-12-31T23:59:59Z') }),
      fc.integer({ min: -8e15, max: 8e15 }),
    );
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...zones), fc.constantFrom(...oddZones)), anyTime, (zone, ms) => {
        expect(zonedIso(ms, zone).replace(/[+-]\d\d:\d\d(:\d\d)?$/, ''), `${zone} ${iso(ms)}`).toBe(clockOf(ms, zone));
      }),
      { numRuns: 5_000 },
    );
  });

  test('is what Intl says around every change of the odd ones, asked in any order', () => {
    for (const zone of oddZones) {
      for (const change of changesOf(zone, 1900, 2040)) {
        for (const distance of [60_001, -60_000, -1, 0, 1, 1_000, 59_999, -899_999, 899_999, 1_800_000, -1_800_000]) {
          const ms = change + distance;
          expect(zonedIso(ms, zone).slice(0, 19), `${zone} ${iso(ms)}`).toBe(clockOf(ms, zone));
        }
      }
    }
  });
});

describe('a time that clocks show twice', () => {
  test.each([
    ['Europe/Berlin', '2026-10-25T00:30:00.000Z', '2026-10-25 02:30:00+02:00'],
    ['Europe/Berlin', '2026-10-25T01:30:00.000Z', '2026-10-25 02:30:00+01:00'],
    ['America/New_York', '2026-11-01T05:00:00.000Z', '2026-11-01 01:00:00-04:00'],
    ['America/New_York', '2026-11-01T06:59:59.999Z', '2026-11-01 01:59:59-05:00'],
    ['Australia/Lord_Howe', '2026-04-04T14:45:00.000Z', '2026-04-05 01:45:00+11:00'],
    ['Australia/Lord_Howe', '2026-04-04T15:15:00.000Z', '2026-04-05 01:45:00+10:30'],
    ['Antarctica/Casey', '2021-03-13T12:59:59.000Z', '2021-03-13 23:59:59+11:00'],
    ['Antarctica/Casey', '2021-03-13T15:59:59.000Z', '2021-03-13 23:59:59+08:00'],
    ['Pacific/Kwajalein', '1969-09-30T12:00:00.000Z', '1969-09-30 23:00:00+11:00'],
  ])('has its offset in %s at %s', (zone, at, clock) => {
    expect(zonedIso(Date.parse(at), zone)).toBe(clock);
  });

  test.each([
    ['Europe/Berlin', '2026-10-24T23:59:59.999Z'],
    ['Europe/Berlin', '2026-10-25T02:00:00.000Z'],
    ['Europe/Berlin', '2026-03-29T01:00:00.000Z'],
    ['Europe/Berlin', '2026-07-01T00:00:00.000Z'],
    ['Africa/Monrovia', '1972-01-07T00:44:30.000Z'],
    ['UTC', '2026-10-25T00:30:00.000Z'],
  ])('is the only one with it in %s at %s', (zone, at) => {
    expect(repeatedOffset(Date.parse(at), zone)).toBe('');
  });

  test('is marked whenever clocks were put back in an odd zone, and no longer', () => {
    let put = 0;
    for (const zone of [...oddZones, 'Europe/Berlin', 'America/Sao_Paulo', 'Asia/Gaza']) {
      for (const change of changesOf(zone, 1900, 2040)) {
        const shown = (ms: number) => Date.parse(`${clockOf(ms, zone).replace(' ', 'T')}Z`);
        const back = shown(change) + 1_000 - shown(change + 1);
        if (back <= 0) continue;
        put++;
        for (const part of [0, 0.25, 0.5, 0.99]) {
          const second = change + 1 + Math.floor((back * part) / 1_000) * 1_000;
          const texts = [second - back, second].map((ms) => zonedIso(ms, zone));
          expect(texts[0]?.slice(0, 19), `${zone} ${iso(second)}`).toBe(texts[1]?.slice(0, 19));
          expect(texts[0]?.slice(19), `${zone} ${iso(second)}`).not.toBe(texts[1]?.slice(19));
        }
        for (const ms of [change - back, change + 1 + back]) expect(repeatedOffset(ms, zone), `${zone} ${iso(ms)}`).toBe('');
      }
    }
    expect(put).toBeGreaterThan(500);
  });

  test('is marked by its offset, which leads back to the instant', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(2040, 0, 1) }), (zone, ms) => {
        const offset = /[+-]\d\d:\d\d(:\d\d)?$/.exec(zonedIso(ms, zone).slice(19))?.[0];
        if (offset === undefined) return;
        const [hours = 0, minutes = 0, seconds = 0] = offset.slice(1).split(':').map(Number);
        const offsetMs = (offset.startsWith('-') ? -1 : 1) * ((hours * 60 + minutes) * 60 + seconds) * 1000;
        expect(zonedDate(ms, zone).getTime() - offsetMs).toBe(ms);
      }),
      { numRuns: 3_000 },
    );
  });
});
