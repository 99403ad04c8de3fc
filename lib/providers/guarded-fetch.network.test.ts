import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createSocketServer, type Server as SocketServer } from 'node:net';
import { createGzip, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { createGuardedFetch } from './guarded-fetch';

const open: { close(): unknown }[] = [];

async function originOf(server: SocketServer): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  open.push(server);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function serve(listener: RequestListener, more: { deadlineMs?: number; maxBytes?: number } = {}) {
  let hits = 0;
  const server = createServer((request, response) => {
    hits++;
    response.on('error', () => response.destroy());
    listener(request, response);
  });
  const origin = await originOf(server);
  open.push({ close: () => server.closeAllConnections() });
  return { origin, hits: () => hits, guarded: createGuardedFetch({ provider: 'Example', origin, random: () => 0, ...more }) };
}

const kindOf = (call: Promise<Response>) =>
  call.then(
    (response) => response.status,
    (error: { kind?: string }) => error.kind,
  );

afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

describe('the guard over a real connection', () => {
  test('hands back an unpacked answer with its Date, and none of the encoding that no longer holds', async () => {
    const { origin, guarded } = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(gzipSync('{"ok":true}'));
    });
    const answer = await guarded(`${origin}/`);
    expect(await answer.json()).toEqual({ ok: true });
    expect(answer.headers.get('content-encoding')).toBeNull();
    expect(Date.parse(answer.headers.get('date') ?? '')).toBeGreaterThan(0);
  });

  test('ends a body that drips, by the deadline of the whole call', async () => {
    const { origin, guarded, hits } = await serve(
      (_, response) => {
        response.writeHead(200);
        const drip = setInterval(() => response.write('x'), 20);
        response.on('close', () => clearInterval(drip));
      },
      { deadlineMs: 300 },
    );
    const begun = performance.now();
    expect(await kindOf(guarded(`${origin}/`))).toBe('timeout');
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect(hits()).toBe(1);
  });

  test('ends when headers never come', async () => {
    const { origin, guarded } = await serve(() => {}, { deadlineMs: 200 });
    expect(await kindOf(guarded(`${origin}/`))).toBe('timeout');
  });

  test('cuts off a huge body, announced or not', async () => {
    const endless = await serve(
      (_, response) => {
        response.writeHead(200);
        const chunk = Buffer.alloc(65_536);
        const more = () => {
          while (!response.destroyed && response.write(chunk));
        };
        response.on('drain', more);
        more();
      },
      { maxBytes: 1_000_000 },
    );
    expect(await kindOf(endless.guarded(`${endless.origin}/`))).toBe('too-large');
    expect(endless.hits()).toBe(1);
    const announced = await serve((_, response) => response.writeHead(200, { 'content-length': 2_000_000 }).flushHeaders(), {
      maxBytes: 1_000_000,
    });
    expect(await kindOf(announced.guarded(`${announced.origin}/`))).toBe('too-large');
  });

  test('unpacks no more of a gzip bomb than is allowed', async () => {
    const { origin, guarded } = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      const gzip = createGzip();
      gzip.pipe(response);
      const zeros = Buffer.alloc(1_048_576);
      let left = 2_000;
      const more = () => {
        while (!response.destroyed && left-- > 0 && gzip.write(zeros));
        if (left <= 0) gzip.end();
      };
      gzip.on('drain', more);
      more();
    });
    const before = process.memoryUsage().rss;
    expect(await kindOf(guarded(`${origin}/`))).toBe('too-large');
    expect(process.memoryUsage().rss - before).toBeLessThan(160 * 1_048_576);
  });

  test('tries again after a connection that is reset before or in the body, and after a body cut short', async () => {
    for (const fault of [
      '',
      'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"ha',
      'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n4\r\n{"ha\r\n',
    ]) {
      let hits = 0;
      const origin = await originOf(
        createSocketServer((socket) => {
          socket.on('error', () => {});
          socket.once('data', () => {
            if (hits++ < 2) socket.write(fault, () => socket.resetAndDestroy());
            else socket.end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{}');
          });
        }),
      );
      const guarded = createGuardedFetch({ provider: 'Example', origin, random: () => 0 });
      expect(await kindOf(guarded(`${origin}/`))).toBe(200);
      expect(hits).toBe(3);
    }
  });

  test('calls a refused connection unreachable', async () => {
    const server = createServer();
    const origin = await originOf(server);
    await new Promise((closed) => server.close(closed));
    expect(await kindOf(createGuardedFetch({ provider: 'Example', origin, random: () => 0 })(`${origin}/`))).toBe('unreachable');
  });

  test('never asks the target of a redirect', async () => {
    const evil = await serve((_, response) => response.end('{}'));
    for (const code of [301, 302, 303, 307, 308]) {
      const { origin, guarded, hits } = await serve((_, response) => response.writeHead(code, { location: evil.origin }).end());
      expect(await kindOf(guarded(`${origin}/`, { headers: { authorization: 'secret' } }))).toBe('redirected');
      expect(hits()).toBe(1);
    }
    expect(evil.hits()).toBe(0);
  });
});
