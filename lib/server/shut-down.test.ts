import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { onShutdown } from '@/lib/shutdown';
import { createFrontDoor } from './front-door';
import { shutDown } from './shut-down';

const within = { announcedMs: 100, answeringMs: 5_000, closingMs: 1_000 };

type Answering = (request: IncomingMessage, response: ServerResponse) => void;

interface Answer {
  status: number | undefined;
  headers: IncomingMessage['headers'];
  body: string;
}

/** A server behind a door that is open, and what asks it over connections that are kept. */
async function serving(answering: Answering) {
  const door = createFrontDoor();
  const server = createServer({ keepAliveTimeout: 60_000 }, answering);
  door.watch(server);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true });
  async function ask(path: string): Promise<Answer> {
    const asked = request({ port, host: '127.0.0.1', path, agent }).end();
    const [answer]: IncomingMessage[] = await once(asked, 'response');
    if (answer === undefined) throw new Error('There is no answer.');
    return { status: answer.statusCode, headers: answer.headers, body: await text(answer) };
  }
  return { door, server, port, ask, done: () => agent.destroy() };
}

const nothing = async () => undefined;
const fine: Answering = (_request, response) => response.end('fine');

describe('health', () => {
  test('is a 503 until the server is open and from the moment it is told to end, without asking anybody', async () => {
    let asked = 0;
    const { door, ask, done } = await serving((given, response) => {
      if (given.url === '/api/health') asked += 1;
      response.end('fine');
    });
    const starting = await ask('/api/health?of=a-balancer');
    expect([starting.status, JSON.parse(starting.body).error.code, starting.headers['retry-after']]).toEqual([503, 'starting', '5']);
    expect(starting.headers.connection).toBe('keep-alive');
    door.open();
    expect(await ask('/api/health')).toMatchObject({ status: 200, body: 'fine' });
    const ended = shutDown(door, nothing, within);
    const ending = await ask('/api/health');
    expect([ending.status, JSON.parse(ending.body).error.code, ending.headers.connection]).toEqual([503, 'stopping', 'close']);
    expect(asked).toBe(1);
    await ended;
    done();
  });
});

describe('the end of the serving', () => {
  test('takes requests for a while, ends each connection with its answer, and then takes none', async () => {
    const { door, ask, done } = await serving(fine);
    door.open();
    expect((await ask('/')).headers.connection).toBe('keep-alive');
    const ended = shutDown(door, nothing, within);
    const meanwhile = await ask('/');
    expect([meanwhile.body, meanwhile.headers.connection]).toEqual(['fine', 'close']);
    expect(await ended).toEqual({ cutOff: 0 });
    await expect(ask('/')).rejects.toThrow('ECONNREFUSED');
    done();
  });

  test('ends connections on which nothing is asked', async () => {
    const { door, port, done } = await serving(fine);
    door.open();
    const idle = connect(port, '127.0.0.1');
    idle.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await once(idle, 'data');
    const closed = once(idle, 'close');
    await shutDown(door, nothing, within);
    await closed;
    done();
  });

  test('answers what is under way to its end, and closes the database only after that', async () => {
    const order: string[] = [];
    let finish = () => {};
    const { door, ask, done } = await serving((_request, response) => {
      response.write('half ');
      finish = () => {
        order.push('answered');
        response.end('and half');
      };
    });
    door.open();
    const asked = ask('/download');
    while (door.underWay() === 0) await new Promise(setImmediate);
    onShutdown('worker', () => {
      order.push('worker');
      finish();
    });
    const ended = shutDown(door, async () => void order.push('database'), within);
    expect((await asked).body).toBe('half and half');
    expect(await ended).toEqual({ cutOff: 0 });
    expect(order).toEqual(['worker', 'answered', 'database']);
    done();
  });

  test('waits neither for who reads nothing, nor for what does not end, nor for a database that does not close', async () => {
    const { door, port, done } = await serving((_request, response) => response.end(Buffer.alloc(32 * 1024 * 1024)));
    door.open();
    const stalled = connect(port, '127.0.0.1').pause();
    stalled.on('error', () => undefined);
    stalled.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
    while (door.underWay() === 0) await new Promise(setImmediate);
    onShutdown('worker', () => new Promise(() => undefined));
    const never = () => new Promise<undefined>(() => undefined);
    expect(await shutDown(door, never, { announcedMs: 1, answeringMs: 50, closingMs: 1 })).toEqual({ cutOff: 1 });
    stalled.destroy();
    done();
  });

  test('refuses what still comes over a connection that was open', async () => {
    let finish = () => {};
    const { door, port, done } = await serving((given, response) => {
      if (given.url !== '/long') throw new Error('It was taken.');
      response.writeHead(200, { 'content-length': '4' });
      response.write('lo');
      finish = () => response.end('ng');
    });
    door.open();
    const client = connect(port, '127.0.0.1');
    const said = text(client);
    client.write('GET /long HTTP/1.1\r\nHost: localhost\r\n\r\n');
    while (door.underWay() === 0) await new Promise(setImmediate);
    const ended = shutDown(door, nothing, within);
    onShutdown('the next request', () => {
      client.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
      setImmediate(() => finish());
    });
    expect(await ended).toEqual({ cutOff: 0 });
    expect(await said).toMatch(/^HTTP\/1\.1 200 .*long(HTTP\/1\.1 503 .*Retry-After: 5.*)?$/is);
    done();
  });

  test('does not wait where nothing was served yet', async () => {
    const { door, done } = await serving(fine);
    expect(await shutDown(door, nothing, { ...within, announcedMs: 3_600_000 })).toEqual({ cutOff: 0 });
    done();
  });
});
