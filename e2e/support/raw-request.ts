import { connect } from 'node:net';

export interface RawAnswer {
  /** 0 when the connection was closed without an answer. */
  status: number;
  headers: Map<string, string>;
  body: string;
}

export interface RawRequest {
  method?: string;
  /** What stands behind the method, byte for byte: no library tidies it up. */
  target: string;
  headers?: string[];
  body?: string | Buffer;
}

function parse(bytes: Buffer): RawAnswer {
  const text = bytes.toString('utf8');
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = new Map(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]));
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1] ?? 0), headers, body: rest.join('\r\n\r\n') };
}

/**
 * Sends a request as it stands over a connection of its own, and gives whatever comes back before the server closes.
 */
export function rawRequest(url: string, { method = 'GET', target, headers = [], body = '' }: RawRequest): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  const names = new Set(headers.map((header) => header.split(':')[0]?.toLowerCase()));
  const own = [
    names.has('host') ? [] : [`Host: ${hostname}:${port}`],
    names.has('connection') ? [] : ['Connection: close'],
    body.length === 0 || names.has('content-length') || names.has('transfer-encoding')
      ? []
      : [`Content-Length: ${Buffer.byteLength(body)}`],
  ].flat();
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect({ host: hostname, port: Number(port) }, () => {
      socket.write(`${method} ${target} HTTP/1.1\r\n${[...own, ...headers].join('\r\n')}\r\n\r\n`);
      socket.write(body);
    });
    const done = () => resolve(parse(Buffer.concat(chunks)));
    socket.setTimeout(15_000, () => socket.destroy(new Error(`no end of the answer to ${method} ${target.slice(0, 80)}`)));
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('end', done);
    socket.on('close', done);
    // A server that cuts a request off that it has refused resets the connection: what it said before counts.
    socket.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ECONNRESET' || error.code === 'EPIPE' ? done() : reject(error)));
  });
}
