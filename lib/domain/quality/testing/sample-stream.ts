import type { QualityStats, QualityStream } from '@/lib/domain/quality/quality-stream';

/** When the session of these tests began, ms. */
export const start = Date.UTC(2026, 10, 17, 8);

export const seconds = (value: number) => start + value * 1_000;

/** A stream of audio that is sent, with samples at these seconds; `columns` with one entry a sample. */
export function streamOf(at: number[], columns: QualityStream['columns'], more: Partial<QualityStream> = {}): QualityStream {
  return { media: 'audio', direction: 'sent', peerId: null, producerId: null, at: at.map(seconds), columns, ...more };
}

export function statsOf(...streams: QualityStream[]): QualityStats {
  return { streams, notes: [] };
}

/** Every ten seconds from 10 s on. */
export const tens = (count: number) => Array.from({ length: count }, (_, index) => (index + 1) * 10);

/** A running total that rises by each of these. */
export function totals(rises: number[]): number[] {
  let sum = 0;
  return rises.map((rise) => {
    sum += rise;
    return sum;
  });
}

/** A stream with a sample every ten seconds in which so many percent of a thousand packets are lost. */
export function losing(percents: number[], more: Partial<QualityStream> = {}): QualityStream {
  const lost = percents.map((percent) => percent * 10);
  const packets = lost.map((count) => (more.direction === 'received' ? 1_000 - count : 1_000));
  return streamOf(tens(percents.length), { packets: totals(packets), lost: totals(lost) }, more);
}
