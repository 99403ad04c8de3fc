import { type Family, numberOption, textOption, writeHead } from './fault';

/** The connection itself fails: `hang`, `drip`, `reset`. */
export const connectionFaults: Family = {
  /** Headers never come; the socket stays open until the other side gives up. */
  hang: () => 'taken',
  /** The right answer, `bytes` at a time, every `everyMs`. */
  drip: ({ reply, headers, fault, socket }) => {
    const whole = Buffer.from(reply.body);
    const size = numberOption(fault, 'bytes', 1);
    let sent = 0;
    writeHead(socket, reply.status, { ...headers, 'content-length': String(whole.length) });
    const timer = setInterval(
      () => {
        socket.write(whole.subarray(sent, sent + size));
        sent += size;
        if (sent >= whole.length) {
          clearInterval(timer);
          socket.end();
        }
      },
      numberOption(fault, 'everyMs', 100),
    );
    socket.on('error', () => clearInterval(timer)).on('close', () => clearInterval(timer));
    return 'taken';
  },
  /** `when: "before"` any byte, or `"in-body"`: after the headers and half of the body. */
  reset: ({ reply, headers, fault, socket }) => {
    if (textOption(fault, 'when', 'before') === 'before') {
      socket.resetAndDestroy();
      return 'taken';
    }
    const whole = Buffer.from(reply.body);
    writeHead(socket, reply.status, { ...headers, 'content-length': String(whole.length) });
    socket.write(whole.subarray(0, whole.length >> 1), () => socket.resetAndDestroy());
    return 'taken';
  },
};
