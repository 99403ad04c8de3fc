import type { Server } from 'node:http';

/**
 * Requests of one connection, so that nobody has thousands taken up at once by sending them in one go. Clients go on
 * with another connection.
 */
const maxRequests = 100;

/**
 * Bounds what one connection can ask for. Who asks for another protocol is answered as everybody else, as they may be
 * (RFC 9110 §7.8): Next listens to them, and of addresses that it does not know it leaves the connection open for good,
 * out of reach of Node's own time limits and also when the client has gone.
 */
export function boundConnections(server: Server): void {
  server.maxRequestsPerSocket = maxRequests;
  server.removeAllListeners('upgrade');
}
