import { Worker } from 'node:worker_threads';
import type { SheetPart } from './sheet-part';

/**
 * Writes a workbook in a thread of its own and gives the bytes as they come. The parts are taken one by one with room
 * for other requests in between. A reader that goes away ends the thread, and its failure breaks the stream. The caller
 * bounds how many are written at once.
 */
export function writeInThread(parts: Iterable<SheetPart>): ReadableStream<Uint8Array> {
  let thread: Worker | null = null;
  let gone = false;
  return new ReadableStream({
    async start(controller) {
      const own = new Worker(new URL('./xlsx-worker.ts', import.meta.url));
      thread = own;
      own.once('error', (error) => {
        if (!gone) controller.error(error);
        gone = true;
      });
      own.on('message', (chunk: Uint8Array | null) => {
        if (gone) return;
        if (chunk === null) controller.close();
        else controller.enqueue(chunk);
      });
      try {
        for (const part of parts) {
          if (gone) return;
          own.postMessage(part);
          await new Promise(setImmediate);
        }
      } catch (error) {
        gone = true;
        await own.terminate();
        throw error;
      }
    },
    async cancel() {
      gone = true;
      await thread?.terminate();
    },
  });
}
