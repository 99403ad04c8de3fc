import { type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { firstHeaders } from './first-headers';

/** What Node's parser says of a request that is none, as a status; all else is a 400. */
const statuses = new Map([
  ['HPE_HEADER_OVERFLOW', 431],
  ['HPE_CHUNK_EXTENSIONS_OVERFLOW', 413],
  ['ERR_HTTP_REQUEST_TIMEOUT', 408],
]);

const heard = new WeakSet<Server>();
const answers = new WeakMap<Duplex, ServerResponse>();

/** To be told of every answer that is begun, so that none under way is written into. */
export function noteAnswer(response: ServerResponse): void {
  answers.set(response.req.socket, response);
}

/**
 * Answers what Node's parser refuses (a method that nobody knows, a wrong `Content-Length`, headers that are too long)
 * with the headers of every other answer, which Node leaves out, and closes the connection. Each server is listened to
 * once.
 */
export function answerParserErrors(server: Server, hsts: string | null): void {
  if (heard.has(server)) return;
  heard.add(server);
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const answer = answers.get(socket);
    const isUnderWay = answer?.headersSent === true && !answer.writableFinished;
    if (!socket.writable || isUnderWay || error.code === 'ECONNRESET') return socket.destroy();
    const status = statuses.get(error.code ?? '') ?? 400;
    const headers = { ...firstHeaders(hsts), 'content-length': '0', connection: 'close' };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', ''].join('\r\n'), () => socket.destroy());
  });
}
