import { sheetText } from './cell-text';
import type { ExportTable } from './export-table';
import { type ExportValue, percentOf } from './export-value';
import { type Sheet, type SheetCell, workbookFiles } from './workbook';
import { zipStream } from './zip-stream';
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

function* peopleOf({ columns, context, pieces }: ExportTable): Generator<SheetCell[][]> {
  yield [columns.map(({ header }) => bold(header(context)))];
  for (const rows of pieces) yield rows.map((row) => columns.map(({ value }) => cell(value(row, context), context.zone)));
}

function sheetsOf(table: ExportTable): Sheet[] {
  const people: Sheet = { name: 'People', widths: table.columns.map(({ width }) => width), sticky: true, pieces: peopleOf(table) };
  if (table.about.length === 0) return [people];
  const said = table.about.map(([label, text]): SheetCell[] => [bold(label), { kind: 'wrapped', text: sheetText(text) }]);
  return [people, { name: 'About', widths: [24, 100], sticky: false, pieces: [said] }];
}

/**
 * The table as an XLSX workbook, with the people on the first sheet and what is to know about them on the second. Texts
 * are typed as texts and never run. Times are dates without a zone, as the header names it. It is written while it
 * is sent.
 */
export function xlsxExport(table: ExportTable): ReadableStream<Uint8Array> {
  return zipStream(workbookFiles(sheetsOf(table)));
}
