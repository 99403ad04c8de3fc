/**
 * A cell as it is handed to the thread that writes the file: a text, a number, or either with a look. `date` is a
 * clock's time, shown in a format of Excel's.
 */
export type SheetCell =
  | null
  | string
  | number
  | { kind: 'bold' | 'wrapped'; text: string }
  | { kind: 'date'; ms: number; format: string }
  | { kind: 'days'; days: number }
  | { kind: 'percent'; percent: number };

/**
 * What a workbook is made of, in this order: a sheet, its rows in as many pieces as one likes, the next sheet, and the
 * end.
 */
export type SheetPart =
  | { kind: 'sheet'; name: string; widths: number[]; sticky: number }
  | { kind: 'rows'; rows: SheetCell[][] }
  | { kind: 'end' };
