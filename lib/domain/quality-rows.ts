import type { QualityMedia, QualityMetric, QualitySeries } from './peer-report';

/** One connection's series of a row; `style` is 0 unless another connection of the row has data at the same time. */
export interface QualityLine {
  connectionId: string;
  at: number[];
  values: (number | null)[];
  style: number;
}

/** One small multiple: a metric of one medium in one direction, with a line for each connection that has data for it. */
export interface QualityRow {
  id: string;
  media: QualityMedia;
  direction: 'sent' | 'received';
  metric: QualityMetric;
  lines: QualityLine[];
}

const mediaOrder: QualityMedia[] = ['audio', 'video', 'screenshare_video', 'screenshare_audio'];
const metricOrder: QualityMetric[] = ['rtt', 'loss', 'jitter', 'mos', 'fps', 'bitrate'];

/**
 * The series of all of a person's connections as rows in a fixed order: medium, sent before received, metric. A series without a value makes no row.
 * Connections one after the other share a style and read as one line; connections at the same time get styles of their own.
 */
export function qualityRows(connections: { id: string; series: QualitySeries[] }[]): QualityRow[] {
  const rows = new Map<string, QualityRow>();
  for (const connection of connections) {
    for (const { media, direction, metric, at, values } of connection.series) {
      if (!values.some((value) => value !== null)) continue;
      const id = `${media} ${direction} ${metric}`;
      const row = rows.get(id) ?? { id, media, direction, metric, lines: [] };
      row.lines.push({ connectionId: connection.id, at, values, style: 0 });
      rows.set(id, row);
    }
  }
  const sorted = [...rows.values()].sort((a, b) => rank(a) - rank(b));
  for (const row of sorted) styleLines(row.lines);
  return sorted;
}

function rank(row: QualityRow): number {
  return mediaOrder.indexOf(row.media) * 100 + (row.direction === 'sent' ? 0 : 50) + metricOrder.indexOf(row.metric);
}

function styleLines(lines: QualityLine[]): void {
  lines.sort((a, b) => (a.at[0] ?? 0) - (b.at[0] ?? 0) || a.connectionId.localeCompare(b.connectionId));
  const busyUntil: number[] = [];
  for (const line of lines) {
    const start = line.at[0] ?? 0;
    const free = busyUntil.findIndex((end) => end <= start);
    line.style = free === -1 ? busyUntil.length : free;
    busyUntil[line.style] = line.at.at(-1) ?? start;
  }
}

/** The value of a line at an instant (ms): of the last sample before it that is no older than `maxAgeMs`, else `null`. */
export function valueAt(line: { at: number[]; values: (number | null)[] }, instant: number, maxAgeMs: number): number | null {
  let low = 0;
  let high = line.at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((line.at[middle] ?? 0) <= instant) low = middle + 1;
    else high = middle;
  }
  const time = line.at[low - 1];
  if (time === undefined || instant - time > maxAgeMs) return null;
  return line.values[low - 1] ?? null;
}
