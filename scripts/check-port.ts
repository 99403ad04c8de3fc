import { createServer } from 'node:net';

/** Why nothing can listen on a port of an address, for the operator; `null` where it can. */
export function portProblem(port: number, host: string): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', ({ code = 'unknown' }: NodeJS.ErrnoException) => {
      if (code === 'EADDRINUSE') resolve(`Port ${port} is in use: end what listens there, or choose another one with PORT.`);
      else if (code === 'EACCES') resolve(`Port ${port} may not be listened on by this user: choose another one with PORT.`);
      else resolve(`Nothing can listen on port ${port} (${code}): choose another one with PORT.`);
    });
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
}
