import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

const stalledMs = 60_000;

/** What the system has not taken yet of the piece it is writing; Node tells it nowhere else. */
function piecesLeft(socket: Socket): number {
  const handle: unknown = Reflect.get(socket, '_handle');
  return typeof handle === 'object' && handle !== null && 'writeQueueSize' in handle ? Number(handle.writeQueueSize) : 0;
}

/** Differs as soon as the reader has taken anything; `null` while nothing waits for it. */
function takenSoFar(socket: Socket): string | null {
  const waiting = socket.writableLength;
  return waiting === 0 ? null : `${socket.bytesWritten - waiting} ${piecesLeft(socket)}`;
}

/**
 * Closes the connection of an answer of which its reader has taken nothing for `ms`, so that what it holds is let go:
 * whoever writes it sees the connection close. Not by the socket's own timeout, which whatever the reader sends starts
 * anew. One that has not begun is waited for.
 */
export function endWhenStalled(response: ServerResponse, ms = stalledMs): void {
  let before: string | null = null;
  const timer = setInterval(() => {
    const { socket } = response;
    const taken = response.headersSent && socket ? takenSoFar(socket) : null;
    if (taken !== null && taken === before) socket?.destroy();
    before = taken;
  }, ms);
  timer.unref();
  response.once('close', () => clearInterval(timer));
}
