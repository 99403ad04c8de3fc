import { plainText } from '@/lib/domain/text/plain-text';
import { escapeFormula } from './escape-formula';

/** What a cell of Excel holds at most, in UTF-16 units. */
export const maxCell = 32_767;

function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  // Half a character at the cut would be none.
  return `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/**
 * As the workbook format writes what would look like one of its escapes: `_x0031_`, which is shown as `1`, is
 * `_x005F_x0031_`.
 */
const escaped = (text: string) => text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');

/** A text for a cell of a CSV file: in one line, no formula to any spreadsheet, at most `maxCell` long. */
export function csvText(text: string): string {
  return cut(escapeFormula(plainText(text)), maxCell);
}

/**
 * A text for a cell of an XLSX file, as it is written there: in one line, shown with at most `maxCell` characters.
 */
export function sheetText(text: string): string {
  return escaped(cut(plainText(text), maxCell));
}
