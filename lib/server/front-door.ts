import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { failed } from '@/lib/http/responses';
import { paths } from '@/lib/paths';
import { tellTrouble } from './page-trouble';

/** `closing` still takes what comes, `closed` does not. */
type State = 'starting' | 'open' | 'closing' | 'closed';

/** What stands between Node's server and whoever answers. */
export interface FrontDoor {
  /** Has the requests of a server pass here first; once for each server. */
  watch(server: Server): void;
  state(): State;
  /** Connections on which something was asked and that have not ended; each is one request once nothing more is taken. */
  underWay(): number;
  /** From here on `/api/health` is answered by its handler. */
  open(): void;
  /** `/api/health` is a 503 at once; every connection ends with its next answer. */
  announceEnd(): void;
  /** Takes nothing more: no connection, and of those that are there no further request. */
  shut(): Promise<void>;
  /** Fulfilled when every request that was taken is answered, or its client has gone. */
  answered(): Promise<void>;
  /** Ends all connections. */
  cutOff(): void;
}

const retryMs = 5_000;
const words = {
  starting: ['starting', 'Rollcall is starting.'],
  stopping: ['stopping', 'Rollcall is being stopped.'],
} as const;

async function refuse(response: ServerResponse, reason: keyof typeof words): Promise<void> {
  const [code, message] = words[reason];
  const answer = failed({ status: 503, code, message, requestId: randomUUID(), retryAfterMs: retryMs });
  response.statusCode = answer.status;
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  response.end(await answer.text());
}

const isHealth = ({ url = '' }: IncomingMessage) => url.split('?', 1)[0] === paths.api.health;

/** A door that is `starting`, whose health nobody else has to answer: neither Next nor the database is asked. */
export function createFrontDoor(): FrontDoor {
  let state: State = 'starting';
  const servers = new Set<Server>();
  /** The answers under way of each connection on which something was asked. */
  const asked = new Map<Socket, Set<ServerResponse>>();
  const waiting: (() => void)[] = [];

  const endsConnection = (response: ServerResponse) => {
    if (!response.headersSent) response.setHeader('connection', 'close');
  };

  function forget(socket: Socket): void {
    asked.delete(socket);
    if (asked.size === 0) for (const done of waiting.splice(0)) done();
  }

  /** What is idle ends once its client has taken all; Node's own `closeIdleConnections` would not wait for that. */
  function endIdle(): void {
    for (const [socket, answers] of asked) if (answers.size === 0) socket.destroySoon();
  }

  function begin(response: ServerResponse, { socket }: IncomingMessage): void {
    const answers = asked.get(socket) ?? new Set();
    if (!asked.has(socket)) socket.once('close', () => forget(socket));
    asked.set(socket, answers.add(response));
    response.once('close', () => {
      answers.delete(response);
      if (state === 'closed') endIdle();
    });
  }

  /** True when it is answered here. */
  function isRefused(request: IncomingMessage, response: ServerResponse): boolean {
    if (state === 'open') return false;
    if (state !== 'starting') endsConnection(response);
    if (state !== 'closed' && !isHealth(request)) return false;
    void refuse(response, state === 'starting' ? 'starting' : 'stopping');
    return true;
  }

  return {
    watch(server) {
      if (servers.has(server)) return;
      servers.add(server);
      const listeners = server.listeners('request');
      server.removeAllListeners('request');
      server.on('request', (request: IncomingMessage, response: ServerResponse) => {
        begin(response, request);
        if (isRefused(request, response)) return;
        tellTrouble(response, () => {
          for (const listener of listeners) Reflect.apply(listener, server, [request, response]);
        });
      });
    },
    state: () => state,
    underWay: () => asked.size,
    open() {
      if (state === 'starting') state = 'open';
    },
    announceEnd() {
      state = 'closing';
      for (const answers of asked.values()) for (const response of answers) endsConnection(response);
    },
    async shut() {
      // Whoever has connected by now is let in: Node takes up what waits in each turn before this goes on.
      await turn();
      state = 'closed';
      for (const server of servers) Reflect.apply(NetServer.prototype.close, server, []);
      endIdle();
    },
    answered: () => (asked.size === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
    cutOff() {
      for (const server of servers) server.closeAllConnections();
    },
  };
}
