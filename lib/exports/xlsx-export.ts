import type { ExportTable } from './export-table';
import { type ExportValue, percentOf } from './export-value';
import { plainText } from './plain-text';
import type { SheetCell, SheetPart } from './sheet-part';
import { writeInThread } from './write-in-thread';
import { zonedDate } from './zoned-time';

/** Excel's limit is 32,767 characters a cell. */
const longestText = 32_000;
const cutNote = ' … (cut here; the CSV and JSON files have all of it)';

function cellText(value: string): string {
  const plain = plainText(value);
  return plain.length <= longestText ? plain : plain.slice(0, longestText).toWellFormed() + cutNote;
}

function cell(value: ExportValue, zone: string): SheetCell {
  if (value === null) return null;
  switch (value.kind) {
    case 'text':
      return cellText(value.text);
    case 'number':
      return value.number;
    case 'instant':
      return { kind: 'date', ms: Date.parse(value.at) };
    case 'local':
      return { kind: 'date', ms: zonedDate(value.at, zone).getTime() };
    case 'duration':
      return { kind: 'days', days: Math.floor(value.ms / 1000) / 86_400 };
    case 'share':
      return { kind: 'percent', percent: percentOf(value.share) };
  }
}

const bold = (value: string): SheetCell => ({ kind: 'bold', text: cellText(value) });

function* parts({ about, columns, context, pieces }: ExportTable): Generator<SheetPart> {
  yield { kind: 'sheet', name: 'People', widths: columns.map(({ width }) => width), sticky: 1 };
  yield { kind: 'rows', rows: [columns.map(({ header }) => bold(header(context)))] };
  for (const rows of pieces)
    yield { kind: 'rows', rows: rows.map((row) => columns.map(({ value }) => cell(value(row, context), context.zone))) };
  if (about.length > 0) {
    yield { kind: 'sheet', name: 'About', widths: [24, 100], sticky: 0 };
    yield { kind: 'rows', rows: about.map(([label, said]) => [bold(label), { kind: 'wrapped', text: cellText(said) }]) };
  }
  yield { kind: 'end' };
}

/**
 * The table as an XLSX workbook: the people on the first sheet under a header that stays, what is to know about them on the second. Texts are typed as
 * texts and never run; times are dates without a zone, as the header names it. Made whole in a thread of its own, then sent as it is compressed.
 */
export function xlsxExport(table: ExportTable): ReadableStream<Uint8Array> {
  return writeInThread(parts(table));
}
