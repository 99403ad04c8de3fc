import { pipeline, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import { csvText } from './cell-text';
import type { ExportTable } from './export-table';
import { type ExportValue, percentOf } from './export-value';
import { zonedIso } from './zoned-time';

function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
}

interface Options {
  /** For spreadsheets of places that write decimal commas: these split at `;`. */
  decimalComma: boolean;
}

/** Numbers are never taken for formulas, all else may be. */
function fieldOf(value: ExportValue, zone: string, { decimalComma }: Options): string {
  if (value === null) return '';
  const decimal = (text: string) => (decimalComma ? text.replace('.', ',') : text);
  switch (value.kind) {
    case 'text':
      return csvText(value.text);
    case 'number':
      return decimal(String(value.number));
    case 'instant':
      return csvText(new Date(value.at).toISOString());
    case 'local':
      return csvText(zonedIso(value.at, zone));
    case 'duration':
      return clock(value.ms);
    case 'share':
      return decimal(percentOf(value.share).toFixed(1));
  }
}

/**
 * Records of one length throughout, as RFC 4180 wants them; an empty one stands between the lines above and the table.
 */
async function* records({ about, columns, context, pieces }: ExportTable, options: Options): AsyncGenerator<string[]> {
  const filled = (texts: string[]) => columns.map((_, index) => csvText(texts[index] ?? ''));
  for (const line of about) yield filled(line);
  if (about.length > 0) yield filled([]);
  yield filled(columns.map(({ header }) => header(context)));
  for (const rows of pieces) {
    await new Promise(setImmediate);
    for (const row of rows) yield columns.map(({ value }) => fieldOf(value(row, context), context.zone, options));
  }
}

/**
 * The table as CSV: RFC 4180 with CRLF (and `;` where decimals have a comma), UTF-8 with a byte order mark (without it
 * Excel reads another encoding), and nothing that a spreadsheet would run. Written while it is sent.
 */
export function csvExport(table: ExportTable, options: Options): ReadableStream<Uint8Array> {
  const lines = stringify({ bom: true, record_delimiter: 'windows', delimiter: options.decimalComma ? ';' : ',' });
  // A reader that goes away ends the stream early, which is no error of ours; any other one reaches the reader as a
  // broken answer.
  pipeline(Readable.from(records(table, options)), lines, () => undefined);
  return Readable.toWeb(lines) as ReadableStream<Uint8Array>;
}
