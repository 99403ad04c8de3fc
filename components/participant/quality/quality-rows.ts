import type { PersonQuality, QualityLineItem } from '@/lib/domain/answers/quality-answer';
import { compareLines, type LineId, lineName } from '@/lib/domain/quality/quality-line';

/** One connection's values of a row; `style` is 0 unless another connection of the row has data at the same time. */
interface QualityRowLine {
  connectionId: string;
  values: (number | null)[];
  style: number;
}

/**
 * One small multiple: a metric of one medium in one direction, with a line for each connection that has data for it.
 */
export interface QualityRow extends LineId {
  id: string;
  /** A letter a step, of all the connections together (see `PersonQuality`). */
  steps: string;
  lines: QualityRowLine[];
}

interface ConnectionLines {
  id: string;
  lines: QualityLineItem[];
}

/**
 * The lines of a person's connections as rows, in the order of lines. `together`: the steps of all connections, when
 * more than one is shown.
 */
export function qualityRows(connections: readonly ConnectionLines[], together: PersonQuality['lines']): QualityRow[] {
  const rows = new Map<string, QualityRow>();
  const all = new Map(together.map(({ line, steps }) => [line, steps]));
  for (const connection of connections) {
    for (const { media, direction, metric, steps, values } of connection.lines) {
      const id = lineName({ media, direction, metric });
      const shown = connections.length > 1 ? (all.get(id) ?? steps) : steps;
      const row = rows.get(id) ?? { id, media, direction, metric, steps: shown, lines: [] };
      row.lines.push({ connectionId: connection.id, values, style: 0 });
      rows.set(id, row);
    }
  }
  const sorted = [...rows.values()].sort(compareLines);
  for (const { lines } of sorted) styleLines(lines);
  return sorted;
}

/** Connections one after the other share a style and read as one line. */
function styleLines(lines: QualityRowLine[]): void {
  const firstOf = ({ values }: QualityRowLine) => values.findIndex((value) => value !== null);
  const lastOf = ({ values }: QualityRowLine) => values.findLastIndex((value) => value !== null);
  lines.sort((a, b) => firstOf(a) - firstOf(b) || (a.connectionId < b.connectionId ? -1 : 1));
  const busyUntil: number[] = [];
  for (const line of lines) {
    const free = busyUntil.findIndex((last) => last < firstOf(line));
    line.style = free === -1 ? busyUntil.length : free;
    busyUntil[line.style] = lastOf(line);
  }
}
