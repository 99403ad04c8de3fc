import { once } from 'node:events';
import { createServer, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { writeInPieces } from './write-in-pieces';

const long = Buffer.alloc(1024 * 1024, 'abcdefg');

/** What a client gets of an answer that is written in pieces. */
async function given(answer: (response: ServerResponse) => void, method = 'GET') {
  const server = createServer((_request, response) => {
    writeInPieces(response);
    answer(response);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const [answered] = await once(request({ port, host: '127.0.0.1', method, agent: false }).end(), 'response');
  const body = Buffer.concat(await answered.toArray());
  server.close();
  return { headers: answered.headers, body };
}

describe('an answer in pieces', () => {
  test('arrives whole, with its length, where a long body is given at once', async () => {
    const { headers, body } = await given((response) => response.end(long));
    expect(body.equals(long)).toBe(true);
    expect(headers['content-length']).toBe(String(long.length));
  });

  test('keeps the order of long and short writes, and calls back for each when it has gone', async () => {
    const told: string[] = [];
    const { headers, body } = await given((response) => {
      response.write('first ');
      response.write(long, () => told.push('long'));
      response.write('ü ', 'latin1', () => told.push('short'));
      response.end('last', () => told.push('end'));
    });
    expect(body.equals(Buffer.concat([Buffer.from('first '), long, Buffer.from([0xfc]), Buffer.from(' last')]))).toBe(true);
    expect(told).toEqual(['long', 'short', 'end']);
    expect(headers['transfer-encoding']).toBe('chunked');
  });

  test('makes whoever writes much wait for one drain each time, not for one a piece', async () => {
    let drains = 0;
    let left = 5;
    const { body } = await given((response) => {
      response.on('drain', () => {
        drains += 1;
        more(response);
      });
      more(response);
    });
    function more(response: ServerResponse): void {
      left -= 1;
      if (left < 0) response.end();
      else expect(response.write(long)).toBe(false);
    }
    expect(body.length).toBe(5 * long.length);
    expect(drains).toBe(5);
  });

  test('stays without a body where it has none', async () => {
    const { body } = await given((response) => response.end(long), 'HEAD');
    expect(body.length).toBe(0);
  });

  test('reports a reader who goes away to whoever writes', async () => {
    const error = await new Promise<Error | null | undefined>((resolve) => {
      const server = createServer((_request, response) => {
        writeInPieces(response);
        response.write(Buffer.alloc(32 * 1024 * 1024), (problem) => {
          resolve(problem);
          server.close();
        });
      });
      server.listen(0, '127.0.0.1', () => {
        const { port } = server.address() as AddressInfo;
        const asking = request({ port, host: '127.0.0.1', agent: false }, (answered) => answered.destroy()).end();
        asking.on('error', () => undefined);
      });
    });
    expect(error).toBeInstanceOf(Error);
  });
});
