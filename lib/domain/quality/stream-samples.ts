import type { QualityStream } from './quality-stream';
import type { TimeUnit } from './time-unit';

/** What a stream tells at a time, of the time since the sample before. `null` is unknown. */
export interface StreamSample {
  /** ms since the epoch. */
  at: number;
  /** Next to nothing flowed (muted, silent, paused), so the sample counts for nothing. */
  quiet: boolean;
  packets: number | null;
  lost: number | null;
  /** ms */
  rtt: number | null;
  /** ms */
  jitter: number | null;
  mos: number | null;
  fps: number | null;
  /** kbit/s */
  bitrate: number | null;
  lostAsSent: number | null;
}

type Column = (number | null)[] | undefined;

/** Fewer packets a second than these are no speech and no picture. */
const leastPackets = 5;
/** The time a stream's first sample speaks for. */
const firstMs = 10_000;

/**
 * A stream's samples in the order of time. Counters become their rise since the sample before: the first has its value,
 * one that fell began anew, and one that is missing in either is unknown. `unit` is that of the report's round trips
 * and jitter.
 */
export function samplesOf(stream: QualityStream, unit: TimeUnit | null): StreamSample[] {
  const { direction, at, columns, quiet } = stream;
  const toMs = unit === 'milliseconds' ? 1 : 1_000;
  return at.map((time, index) => {
    const packets = riseOf(columns.packets, index);
    const lost = lateArrived(columns, index) ? 0 : riseOf(columns.lost, index);
    const since = at[index - 1];
    const overMs = since === undefined ? firstMs : time - since;
    const bytes = riseOf(columns.bytes, index);
    const flowed = packets === null ? null : packets + (direction === 'received' ? (lost ?? 0) : 0);
    return {
      at: time,
      quiet: quiet?.[index] === true || (flowed !== null && flowed * 1_000 < leastPackets * overMs),
      packets,
      lost,
      rtt: scaled(above(valueAt(columns.rtt, index), 0), toMs),
      jitter: scaled(atLeast(valueAt(columns.jitter, index), 0), toMs),
      mos: score(valueAt(columns.mos, index)),
      fps: atLeast(valueAt(columns.fps, index), 0),
      bitrate: bitrateOf(columns.bitrate, index) ?? (bytes === null || since === undefined ? null : (bytes * 8) / (time - since)),
      lostAsSent: atLeast(valueAt(columns.lostAsSent, index), 0),
    };
  });
}

function valueAt(column: Column, index: number): number | null {
  return column?.[index] ?? null;
}

function riseOf(column: Column, index: number): number | null {
  const value = valueAt(column, index);
  if (value === null || index === 0) return value === null ? null : Math.max(0, value);
  const before = valueAt(column, index - 1);
  return before === null ? null : Math.max(0, value < before ? value : value - before);
}

/**
 * Packets that come late are no longer lost (RFC 3550, 6.4.1), so the count of lost ones may fall while packets flow.
 */
function lateArrived({ lost, packets }: QualityStream['columns'], index: number): boolean {
  return isAbove(valueAt(lost, index - 1), valueAt(lost, index)) && isAbove(valueAt(packets, index), valueAt(packets, index - 1));
}

function isAbove(a: number | null, b: number | null): boolean {
  return a !== null && b !== null && a > b;
}

function bitrateOf(column: Column, index: number): number | null {
  return scaled(atLeast(valueAt(column, index), 0), 1 / 1_000);
}

function above(value: number | null, limit: number): number | null {
  return value !== null && value > limit ? value : null;
}

function atLeast(value: number | null, limit: number): number | null {
  return value !== null && value >= limit ? value : null;
}

function score(value: number | null): number | null {
  return value !== null && value >= 1 && value <= 5 ? value : null;
}

function scaled(value: number | null, by: number): number | null {
  return value === null ? null : value * by;
}
