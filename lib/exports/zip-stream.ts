import { promisify } from 'node:util';
import { constants, crc32, deflateRaw } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';

const deflate = promisify(deflateRaw);

/** A file of an archive, in as many pieces as one likes. */
export interface ZippedFile {
  name: string;
  texts: Iterable<string>;
}

/** The bytes of a zip archive as they come. */
async function* zipped(files: Iterable<ZippedFile>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const written: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    written.push(chunk);
  });
  for (const { name, texts } of files) {
    const file: ZipInputFile = { filename: name, compression: 8, size: 0, crc: 0 };
    zip.add(file);
    for (const text of texts) {
      const bytes = encoder.encode(text);
      file.size += bytes.byteLength;
      file.crc = crc32(bytes, file.crc);
      // A piece that is flushed is a part of the whole: what follows is put behind it.
      file.ondata?.(null, await deflate(bytes, { finishFlush: constants.Z_SYNC_FLUSH }), false);
      yield* written.splice(0);
      await new Promise(setImmediate);
    }
    file.ondata?.(null, await deflate(new Uint8Array(0)), true);
  }
  zip.end();
  yield* written;
}

/**
 * A zip archive as a stream: each piece is made and compressed when it is asked for, in a thread of Node's own, and
 * none is kept. What fails while they are made breaks the stream.
 */
export function zipStream(files: Iterable<ZippedFile>): ReadableStream<Uint8Array> {
  const bytes = zipped(files);
  return new ReadableStream(
    {
      async pull(controller) {
        const { value, done } = await bytes.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await bytes.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}
