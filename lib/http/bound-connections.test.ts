import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, test } from 'vitest';
import { rawRequest } from '@/e2e/support/raw-request';
import { boundConnections } from './bound-connections';

let server: Server;
let taken = 0;
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function listen(): Promise<number> {
  taken = 0;
  server = createServer((_request, response) => {
    taken += 1;
    response.end('fine');
  });
  server.keepAliveTimeout = 1;
  // As Next does with addresses that it does not know.
  server.on('upgrade', () => undefined);
  boundConnections(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}

describe('the server of connections with bounds', () => {
  test('answers who asks for another protocol as everybody else, and closes the connection', async () => {
    const url = `http://127.0.0.1:${await listen()}`;
    for (const protocol of ['websocket', 'h2c']) {
      const headers = ['Connection: Upgrade, close', `Upgrade: ${protocol}`];
      const { status, body } = await rawRequest(url, { target: '/nowhere', headers });
      expect([status, body], protocol).toEqual([200, 'fine']);
    }
  });

  test('takes up 100 requests of a connection, however many are sent in one go', async () => {
    const socket = connect(await listen(), '127.0.0.1');
    socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(1_000));
    const answers = await text(socket);
    expect([taken, answers.match(/HTTP\/1\.1 200/g)?.length]).toEqual([100, 100]);
  });
});
