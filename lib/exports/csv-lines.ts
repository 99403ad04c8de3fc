import { stringify } from 'csv-stringify/sync';
import { csvText } from './cell-text';

/** Lines of texts as a CSV file in UTF-8; each piece is asked for when the one before has been read. */
export function csvLines(pieces: AsyncGenerator<string[][]>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let bom = true;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { value, done } = await pieces.next();
        if (done) return controller.close();
        const lines = value.map((line) => line.map(csvText));
        controller.enqueue(encoder.encode(stringify(lines, { bom, record_delimiter: 'windows' })));
        bom = false;
      },
      cancel: async () => {
        await pieces.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}
