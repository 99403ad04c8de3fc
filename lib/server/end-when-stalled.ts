import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

const stalledMs = 60_000;

/**
 * How much the system has been given, bytes; `null` while nothing waits for its reader. It grows with every piece that
 * is taken (`write-in-pieces.ts`).
 */
function givenSoFar(socket: Socket): number | null {
  const waiting = socket.writableLength;
  return waiting === 0 ? null : socket.bytesWritten - waiting;
}

/**
 * Closes the connection of an answer of which its reader has taken nothing for `ms`, so that what it holds is let go:
 * whoever writes it sees the connection close. Not by the socket's own timeout, which whatever the reader sends starts
 * anew. One that has not begun is waited for.
 */
export function endWhenStalled(response: ServerResponse, ms = stalledMs): void {
  let before: number | null = null;
  const timer = setInterval(() => {
    const { socket } = response;
    const given = response.headersSent && socket ? givenSoFar(socket) : null;
    if (given !== null && given === before) socket?.destroy();
    before = given;
  }, ms);
  timer.unref();
  response.once('close', () => clearInterval(timer));
}
