import { createServer, type Server } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { rawRequest } from '@/e2e/raw-request';
import { ignoreUpgrades } from './ignore-upgrades';

let server: Server;
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

it('answers who asks for another protocol as everybody else, and closes the connection', async () => {
  server = createServer((_request, response) => response.end('fine'));
  // As Next does with addresses that it does not know.
  server.on('upgrade', () => undefined);
  ignoreUpgrades(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  for (const protocol of ['websocket', 'h2c']) {
    const headers = ['Connection: Upgrade, close', `Upgrade: ${protocol}`];
    const { status, body } = await rawRequest(`http://127.0.0.1:${address.port}`, { target: '/nowhere', headers });
    expect([status, body], protocol).toEqual([200, 'fine']);
  }
});
