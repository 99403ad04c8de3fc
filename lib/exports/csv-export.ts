import { pipeline, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { ExportTable } from './export-table';
import { type ExportValue, percentOf } from './export-value';
import { formulaSafe } from './plain-text';
import { zonedIso } from './zoned-time';

function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
}

function csvText(value: ExportValue, zone: string): string {
  if (value === null) return '';
  switch (value.kind) {
    case 'text':
      return formulaSafe(value.text);
    case 'number':
      return String(value.number);
    case 'instant':
      return value.at;
    case 'local':
      return zonedIso(value.at, zone);
    case 'duration':
      return clock(value.ms);
    case 'share':
      return percentOf(value.share).toFixed(1);
  }
}

/** Records of one length throughout, as RFC 4180 wants them; an empty one stands between the lines above and the table. */
async function* records({ about, columns, context, pieces }: ExportTable): AsyncGenerator<string[]> {
  const filled = (texts: string[]) => columns.map((_, index) => formulaSafe(texts[index] ?? ''));
  for (const line of about) yield filled(line);
  if (about.length > 0) yield filled([]);
  yield filled(columns.map(({ header }) => header(context)));
  for (const rows of pieces) {
    await new Promise(setImmediate);
    for (const row of rows) yield columns.map(({ value }) => csvText(value(row, context), context.zone));
  }
}

/**
 * The table as CSV: RFC 4180 with CRLF, UTF-8 with a byte order mark (without it Excel reads another encoding), and nothing that a spreadsheet would
 * run. Written while it is sent.
 */
export function csvExport(table: ExportTable): ReadableStream<Uint8Array> {
  const lines = stringify({ bom: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ });
  // A reader that goes away ends the stream early, which is no error of ours; any other one reaches the reader as a broken answer.
  pipeline(Readable.from(records(table)), lines, () => undefined);
  return Readable.toWeb(lines) as ReadableStream<Uint8Array>;
}
