import { sheetText } from './cell-text';
import type { ExportTable } from './export-table';
import { type ExportValue, percentOf } from './export-value';
import type { SheetCell, SheetPart } from './sheet-part';
import { writeInThread } from './write-in-thread';
import { repeatedOffset, zonedDate, zonedIso } from './zoned-time';

/** Excel takes 1900 for a leap year, and has no dates before it and after 9999. */
const firstDate = Date.UTC(1900, 2, 1);
const endOfDates = Date.UTC(10_000, 0, 1);
const localFormat = 'yyyy-mm-dd hh:mm:ss';

function dateCell(ms: number, format: string, text: string): SheetCell {
  return ms >= firstDate && ms < endOfDates ? { kind: 'date', ms, format } : sheetText(text);
}

/**
 * Cut to the second, as Excel would round to the next; where clocks show the time twice the offset is part of the look.
 */
function localCell(at: number, zone: string): SheetCell {
  const ms = Math.floor(zonedDate(at, zone).getTime() / 1000) * 1000;
  const offset = repeatedOffset(at, zone);
  return dateCell(ms, offset === '' ? localFormat : `${localFormat}"${offset}"`, zonedIso(at, zone));
}

function cell(value: ExportValue, zone: string): SheetCell {
  if (value === null) return null;
  switch (value.kind) {
    case 'text':
      return sheetText(value.text);
    case 'number':
      return value.number;
    case 'instant':
      return dateCell(value.at, 'yyyy-mm-dd hh:mm:ss.000', new Date(value.at).toISOString());
    case 'local':
      return localCell(value.at, zone);
    case 'duration':
      return { kind: 'days', days: Math.floor(value.ms / 1000) / 86_400 };
    case 'share':
      return { kind: 'percent', percent: percentOf(value.share) };
  }
}

const bold = (value: string): SheetCell => ({ kind: 'bold', text: sheetText(value) });

function* parts({ about, columns, context, pieces }: ExportTable): Generator<SheetPart> {
  yield { kind: 'sheet', name: 'People', widths: columns.map(({ width }) => width), sticky: 1 };
  yield { kind: 'rows', rows: [columns.map(({ header }) => bold(header(context)))] };
  for (const rows of pieces)
    yield { kind: 'rows', rows: rows.map((row) => columns.map(({ value }) => cell(value(row, context), context.zone))) };
  if (about.length > 0) {
    yield { kind: 'sheet', name: 'About', widths: [24, 100], sticky: 0 };
    yield { kind: 'rows', rows: about.map(([label, said]) => [bold(label), { kind: 'wrapped', text: sheetText(said) }]) };
  }
  yield { kind: 'end' };
}

/**
 * The table as an XLSX workbook, with the people on the first sheet and what is to know about them on the second. Texts
 * are typed as texts and never run. Times are dates without a zone, as the header names it. It is made whole in a
 * thread of its own, then sent as it is compressed.
 */
export function xlsxExport(table: ExportTable): ReadableStream<Uint8Array> {
  return writeInThread(parts(table));
}
