import type { ServerResponse } from 'node:http';

/** Less than Node passes on at once, so that it tells nobody to go on (`drain`) between two pieces. */
const pieceBytes = 16 * 1024;

type Given = [chunk?: unknown, encoding?: unknown, done?: unknown];
type Done = (error?: Error) => void;

interface Part {
  bytes: Uint8Array;
  done: Done | undefined;
}

function bytesOf(chunk: unknown, encoding: unknown): Uint8Array {
  if (chunk instanceof Uint8Array) return chunk;
  if (typeof chunk !== 'string') return new Uint8Array();
  return Buffer.from(chunk, typeof encoding === 'string' && Buffer.isEncoding(encoding) ? encoding : 'utf8');
}

function partOf([chunk, encoding, done]: Given): Part {
  const called = [chunk, encoding, done].find((argument) => typeof argument === 'function');
  return { bytes: bytesOf(chunk, encoding), done: called && ((error) => Reflect.apply(called, undefined, error ? [error] : [])) };
}

/**
 * Writes what is long piece by piece, each once the system has taken the one before: only so does Node tell how far a
 * reader has come. Whoever writes meets the same as without it: `false`, and later `drain`.
 */
export function writeInPieces(response: ServerResponse): void {
  if (response.req.method === 'HEAD') return;
  const plain = { write: response.write, end: response.end };
  const write = (...given: Given): boolean => Reflect.apply(plain.write, response, given);
  const end = (...given: Given): ServerResponse => Reflect.apply(plain.end, response, given);
  let waiting = 0;
  let last = Promise.resolve();

  const writePiece = (bytes: Uint8Array) =>
    new Promise<void>((resolve, reject) => {
      write(bytes, (error?: Error | null) => (error ? reject(error) : resolve()));
    });
  async function writePart({ bytes, done }: Part): Promise<void> {
    try {
      for (let at = 0; at < bytes.length; at += pieceBytes) await writePiece(bytes.subarray(at, at + pieceBytes));
      done?.();
    } catch (error) {
      done?.(error instanceof Error ? error : new Error(String(error)));
    }
  }
  function afterOthers(part: Part, then: () => void): void {
    waiting += 1;
    last = last
      .then(() => writePart(part))
      .then(() => {
        waiting -= 1;
        then();
      });
  }
  const goesAtOnce = ({ bytes }: Part) => waiting === 0 && bytes.length <= pieceBytes;

  response.write = (...given: Given) => {
    const part = partOf(given);
    if (goesAtOnce(part)) return write(...given);
    afterOthers(part, () => waiting === 0 && response.emit('drain'));
    return false;
  };
  response.end = (...given: Given) => {
    const { bytes, done } = partOf(given);
    if (goesAtOnce({ bytes, done })) return end(...given);
    // As Node does of a whole body.
    if (waiting === 0 && !response.headersSent && !response.hasHeader('transfer-encoding'))
      response.setHeader('content-length', bytes.length);
    afterOthers({ bytes, done: undefined }, () => end(done));
    return response;
  };
}
