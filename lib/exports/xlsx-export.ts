import { PassThrough, Readable } from 'node:stream';
import writeExcelFile from 'write-excel-file/node';
import type { ExportTable } from './export-table';
import { type ExportValue, percentOf } from './export-value';
import { plainText } from './plain-text';
import { zonedDate } from './zoned-time';

/** Excel's limit is 32,767 characters a cell. */
const longestText = 32_000;
const cutNote = ' … (cut here; the CSV and JSON files have all of it)';
const dateFormat = 'yyyy-mm-dd hh:mm:ss';

function textCell(value: string) {
  const plain = plainText(value);
  return { type: String, value: plain.length <= longestText ? plain : plain.slice(0, longestText).toWellFormed() + cutNote };
}

/** Every cell says its type, so that no text becomes a formula. */
function cell(value: ExportValue, zone: string) {
  if (value === null) return null;
  switch (value.kind) {
    case 'text':
      return textCell(value.text);
    case 'number':
      return { type: Number, value: value.number };
    case 'instant':
      return { type: Date, value: new Date(value.at), format: dateFormat };
    case 'local':
      return { type: Date, value: zonedDate(value.at, zone), format: dateFormat };
    case 'duration':
      return { type: Number, value: value.ms / 86_400_000, format: '[h]:mm:ss' };
    case 'share':
      return { type: Number, value: percentOf(value.share), format: '0.0' };
  }
}

const bold = (value: string) => ({ ...textCell(value), fontWeight: 'bold' as const });

/**
 * The table as an XLSX workbook: the people on the first sheet under a header that stays, what is to know about them on the second. Texts are typed as
 * texts and never run; times are dates without a zone, as the header names it. Made whole, then sent as it is compressed.
 */
export function xlsxExport({ about, columns, context, rows }: ExportTable): ReadableStream<Uint8Array> {
  const people = [
    columns.map(({ header }) => bold(header(context))),
    ...rows.map((row) => columns.map(({ value }) => cell(value(row, context), context.zone))),
  ];
  const lines = about.map(([label, said]) => [bold(label), { ...textCell(said), wrap: true }]);
  const sheets = [{ data: people, sheet: 'People', columns: columns.map(({ width }) => ({ width })), stickyRowsCount: 1 }];
  if (lines.length > 0) sheets.push({ data: lines, sheet: 'About', columns: [{ width: 24 }, { width: 100 }], stickyRowsCount: 0 });
  const file = new PassThrough();
  writeExcelFile(sheets)
    .toStream(file)
    .catch((error: unknown) => file.destroy(error instanceof Error ? error : new Error(String(error))));
  return Readable.toWeb(file) as ReadableStream<Uint8Array>;
}
