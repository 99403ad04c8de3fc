import { Worker } from 'node:worker_threads';
import type { SheetPart } from './sheet-part';

/** Threads at once; more would only take the processor from those who read. */
const most = 2;
let running = 0;
const waiting: (() => void)[] = [];

async function takeTurn(): Promise<void> {
  if (running < most) running++;
  else await new Promise<void>((resolve) => waiting.push(resolve));
}

function endTurn(): void {
  const next = waiting.shift();
  if (next) next();
  else running--;
}

/** A thread that gives its turn back when it ends, however that comes. */
function startThread(): Worker {
  try {
    return new Worker(new URL('./xlsx-worker.ts', import.meta.url)).once('exit', endTurn);
  } catch (error) {
    endTurn();
    throw error;
  }
}

/**
 * Writes a workbook in a thread of its own and gives the bytes as they come. The parts are taken one by one with room for other requests in between. A reader
 * that goes away ends the thread; its failure breaks the stream.
 */
export function writeInThread(parts: Iterable<SheetPart>): ReadableStream<Uint8Array> {
  let worker: Worker | null = null;
  let gone = false;
  return new ReadableStream({
    async start(controller) {
      await takeTurn();
      if (gone) return endTurn();
      const thread = startThread();
      worker = thread;
      thread.once('error', (error) => {
        if (!gone) controller.error(error);
        gone = true;
      });
      thread.on('message', (chunk: Uint8Array | null) => {
        if (gone) return;
        if (chunk === null) controller.close();
        else controller.enqueue(chunk);
      });
      try {
        for (const part of parts) {
          if (gone) return;
          thread.postMessage(part);
          await new Promise(setImmediate);
        }
      } catch (error) {
        gone = true;
        await thread.terminate();
        throw error;
      }
    },
    async cancel() {
      gone = true;
      await worker?.terminate();
    },
  });
}
