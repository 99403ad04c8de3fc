/**
 * The thread that writes XLSX files (`write-in-thread.ts` starts it): the library builds a sheet in one go, which takes
 * a second for 10,000 people. Imports nothing of ours at run time, so that Node can start it from the source as well as
 * from a build.
 */
import { Writable } from 'node:stream';
import { parentPort } from 'node:worker_threads';
import writeExcelFile from 'write-excel-file/node';
import type { SheetCell, SheetPart } from './sheet-part';

/** Every cell says its type, so that no text becomes a formula. */
function cellOf(cell: SheetCell) {
  if (cell === null) return null;
  if (typeof cell === 'string') return { type: String, value: cell };
  if (typeof cell === 'number') return { type: Number, value: cell };
  switch (cell.kind) {
    case 'bold':
      return { type: String, value: cell.text, fontWeight: 'bold' as const };
    case 'wrapped':
      return { type: String, value: cell.text, wrap: true };
    case 'date':
      return { type: Date, value: new Date(cell.ms), format: cell.format };
    case 'days':
      return { type: Number, value: cell.days, format: '[h]:mm:ss' };
    case 'percent':
      return { type: Number, value: cell.percent, format: '0.0' };
  }
}

interface Sheet {
  sheet: string;
  columns: { width: number }[];
  stickyRowsCount: number;
  data: ReturnType<typeof cellOf>[][];
}

const port = parentPort;
const sheets: Sheet[] = [];

async function write(): Promise<void> {
  const out = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      port?.postMessage(chunk);
      done();
    },
  });
  await writeExcelFile(sheets).toStream(out);
  port?.postMessage(null);
}

port?.on('message', (part: SheetPart) => {
  if (part.kind === 'sheet')
    sheets.push({ sheet: part.name, columns: part.widths.map((width) => ({ width })), stickyRowsCount: part.sticky, data: [] });
  else if (part.kind === 'rows') sheets.at(-1)?.data.push(...part.rows.map((row) => row.map(cellOf)));
  else write().finally(() => port.close());
});
