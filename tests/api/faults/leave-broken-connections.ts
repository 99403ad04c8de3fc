import { isBrokenConnection } from '@/lib/broken-connection';

/** As the server and the worker do: a connection that is nobody's any more ends nothing. Answers how to undo it. */
export function leaveBrokenConnections(): () => void {
  const before = process.listeners('uncaughtException');
  process.removeAllListeners('uncaughtException');
  process.on('uncaughtException', (error, origin) => {
    if (!isBrokenConnection(error)) for (const listener of before) listener(error, origin);
  });
  return () => {
    process.removeAllListeners('uncaughtException');
    for (const listener of before) process.on('uncaughtException', listener);
  };
}
