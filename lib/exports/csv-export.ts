import { stringify } from 'csv-stringify/sync';
import { csvText } from './cell-text';
import type { ExportTable } from './export-table';
import { type ExportValue, percentOf } from './export-value';
import { textStream } from './text-stream';
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
function* recordsOf({ about, columns, context, pieces }: ExportTable, options: Options): Generator<string[][]> {
  const filled = (texts: string[]) => columns.map((_, index) => csvText(texts[index] ?? ''));
  const lines = about.length > 0 ? [...about.map(filled), filled([])] : [];
  yield [...lines, filled(columns.map(({ header }) => header(context)))];
  for (const rows of pieces) yield rows.map((row) => columns.map(({ value }) => fieldOf(value(row, context), context.zone, options)));
}

function* texts(table: ExportTable, options: Options): Generator<string> {
  let bom = true;
  for (const records of recordsOf(table, options)) {
    yield stringify(records, { bom, record_delimiter: 'windows', delimiter: options.decimalComma ? ';' : ',' });
    bom = false;
  }
}

/**
 * The table as CSV: RFC 4180 with CRLF (and `;` where decimals have a comma), UTF-8 with a byte order mark (without it
 * Excel reads another encoding), and nothing that a spreadsheet would run. Written while it is sent.
 */
export function csvExport(table: ExportTable, options: Options): ReadableStream<Uint8Array> {
  return textStream(texts(table, options));
}
