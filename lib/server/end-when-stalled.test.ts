import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { endWhenStalled } from './end-when-stalled';
import { writeInPieces } from './write-in-pieces';

const ms = 60_000;
/** More than the buffers of a connection hold. */
const large = Buffer.alloc(32 * 1024 * 1024);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A client that has asked and reads nothing by itself, and the answer it gets. */
async function asking(answer: (response: ServerResponse) => void): Promise<{ client: Socket; response: ServerResponse; done: () => void }> {
  const responses: ServerResponse[] = [];
  const server = createServer((_request, response) => {
    responses.push(response);
    writeInPieces(response);
    endWhenStalled(response, ms);
    answer(response);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const client = connect({ port, host: '127.0.0.1' });
  client.pause();
  client.write('GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
  while (responses[0] === undefined) await turn();
  return { client, response: responses[0], done: () => server.close() };
}

/** Lets what is on its way arrive. */
async function settle(): Promise<void> {
  for (let time = 0; time < 50; time++) await turn();
}

describe('endWhenStalled', () => {
  test('ends an answer that nobody reads on with, also when the client goes on sending', async () => {
    const { client, response, done } = await asking((own) => own.end(large));
    for (let time = 0; time < 4; time++) {
      client.write('\r\n');
      await settle();
      vi.advanceTimersByTime(ms);
    }
    await settle();
    expect(response.destroyed).toBe(true);
    expect(response.writableFinished).toBe(false);
    client.destroy();
    done();
  });

  test('lets a slow reader read to the end', async () => {
    const { client, response, done } = await asking((own) => own.end(large));
    let bytes = 0;
    let atLast = 0;
    while (!client.readableEnded && !client.destroyed) {
      const chunk: Buffer | null = client.read();
      bytes += chunk?.length ?? 0;
      // More than the buffers between the two hold, so that the server has given some.
      if (bytes - atLast > 8 * 1024 * 1024) {
        vi.advanceTimersByTime(ms);
        atLast = bytes;
      }
      await turn();
    }
    expect(bytes).toBeGreaterThan(large.length);
    expect(response.writableFinished).toBe(true);
    done();
  });

  test('waits for an answer that has not begun, however long it takes', async () => {
    let begin = () => {};
    const { client, done } = await asking((own) => {
      begin = () => own.end('late');
    });
    vi.advanceTimersByTime(10 * ms);
    begin();
    const text = (await client.toArray()).join('');
    expect(text).toMatch(/late$/);
    done();
  });
});
