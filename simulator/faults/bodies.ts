import { type Family, numberOption, textOption, writeHead } from './fault';

/**
 * The right status with a body that cannot be read: `truncated`, `content-type`, `empty`, `no-content`, `not-json`,
 * `deep-json`.
 */
export const bodyFaults: Family = {
  /** `length: "right"` says how much really comes; `"wrong"` promises all and closes half-way. */
  truncated: ({ reply, headers, fault, socket }) => {
    const whole = Buffer.from(reply.body);
    const part = whole.subarray(0, Math.floor(whole.length * numberOption(fault, 'share', 0.5)));
    if (textOption(fault, 'length', 'right') === 'right') return { ...reply, body: part.toString('latin1') };
    writeHead(socket, reply.status, { ...headers, 'content-length': String(whole.length) });
    socket.end(part);
    return 'taken';
  },
  'content-type': ({ reply, fault }) => ({
    ...reply,
    headers: { ...reply.headers, 'content-type': textOption(fault, 'value', 'text/plain') },
  }),
  empty: ({ reply }) => ({ ...reply, body: '' }),
  'no-content': () => ({ status: 204, body: '' }),
  'not-json': ({ reply, fault }) => ({ ...reply, body: textOption(fault, 'body', '{"success": true, data: undefined}') }),
  'deep-json': ({ reply, fault }) => {
    const depth = numberOption(fault, 'depth', 10_000);
    return { ...reply, body: `{"success":true,"data":${'['.repeat(depth)}${']'.repeat(depth)}}` };
  },
};
