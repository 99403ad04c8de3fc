import type { Server } from 'node:http';

/**
 * Has who asks for another protocol answered as everybody else, as they may be (RFC 9110 §7.8). Next listens to them, and of addresses that it does not know it
 * leaves the connection open for good: out of reach of Node's own time limits, and also when the client has gone.
 */
export function ignoreUpgrades(server: Server): void {
  server.removeAllListeners('upgrade');
}
