import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { endWhenStalled } from './end-when-stalled';

const ms = 20;
/** More than the buffers of a connection hold. */
const large = Buffer.alloc(32 * 1024 * 1024);

async function answering(
  answer: (response: ServerResponse) => void,
): Promise<{ answer: IncomingMessage; response: ServerResponse; done: () => void }> {
  const responses: ServerResponse[] = [];
  const server = createServer((_request, response) => {
    responses.push(response);
    endWhenStalled(response, ms);
    answer(response);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const [message]: IncomingMessage[] = await once(get({ port, host: '127.0.0.1', agent: false }), 'response');
  const [response] = responses;
  if (message === undefined || response === undefined) throw new Error('There was no answer.');
  return { answer: message, response, done: () => server.close() };
}

it('ends an answer that nobody reads on with', async () => {
  const { response, done } = await answering((own) => own.end(large));
  await once(response, 'close');
  expect(response.writableFinished).toBe(false);
  done();
});

it('waits for an answer that has not begun, however long it takes', async () => {
  const { answer, done } = await answering((own) => {
    let times = 0;
    own.on('timeout', () => {
      times += 1;
      if (times === 3) own.end('late');
    });
  });
  expect((await answer.toArray()).join('')).toBe('late');
  done();
});
