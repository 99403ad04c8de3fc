import type { Socket } from 'node:net';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { type Family, numberOption, writeHead } from './fault';

const MEGABYTE = 1_048_576;

/** More than anybody should read: `huge-body`, `gzip-bomb`, `many-encodings`. */
export const floodFaults: Family = {
  'huge-body': ({ headers, fault, socket }) => {
    const filler = Buffer.alloc(MEGABYTE, 'a');
    writeHead(socket, 200, { ...withoutLength(headers), 'content-type': 'application/json' });
    pour(
      socket,
      Buffer.from('{"success":true,"data":{"participants":[],"padding":"'),
      filler,
      numberOption(fault, 'bytes', 1_024 * MEGABYTE) / MEGABYTE,
    );
    return 'taken';
  },
  /** `bytes` is the size after decompression; on the wire it is a thousandth. Gzip members may follow one another. */
  'gzip-bomb': ({ headers, fault, socket }) => {
    const member = gzipSync(Buffer.alloc(16 * MEGABYTE, ' '));
    writeHead(socket, 200, { ...withoutLength(headers), 'content-type': 'application/json', 'content-encoding': 'gzip' });
    pour(
      socket,
      gzipSync('{"success":true,"data":{"participants":[],"padding":"'),
      member,
      numberOption(fault, 'bytes', 10_240 * MEGABYTE) / (16 * MEGABYTE),
    );
    return 'taken';
  },
  'many-encodings': ({ reply, fault }) => ({
    ...reply,
    headers: { ...reply.headers, 'content-encoding': Array.from({ length: numberOption(fault, 'count', 1_000) }, () => 'gzip').join(',') },
  }),
};

function withoutLength(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'content-length'));
}

/** The reader may close at any time, and should; then the pouring ends. */
function pour(socket: Socket, first: Buffer, again: Buffer, times: number): void {
  function* parts(): Generator<Buffer> {
    yield first;
    for (let sent = 0; sent < times; sent += 1) yield again;
  }
  const source = Readable.from(parts());
  socket.on('error', () => source.destroy()).on('close', () => source.destroy());
  source.pipe(socket);
}
