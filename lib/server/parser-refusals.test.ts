import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { rawRequest } from '@/e2e/support/raw-request';
import { answerParserErrors, noteAnswer } from './parser-refusals';

let server: Server;
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function listen(hsts: string | null = null, begin?: string): Promise<string> {
  server = createServer((request, response) => {
    noteAnswer(response);
    request.on('error', () => undefined);
    if (begin === undefined) response.end('fine');
    else response.write(begin);
  });
  for (let time = 0; time < 2; time++) answerParserErrors(server, hsts);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return `http://127.0.0.1:${address.port}`;
}

describe('a refusal of the parser', () => {
  test.each([
    ['a method that nobody knows', { method: 'FOO', target: '/' }, 400],
    ['a length that is no number', { method: 'POST', target: '/', headers: ['Content-Length: x'] }, 400],
    ['two lengths', { method: 'POST', target: '/', headers: ['Content-Length: 1', 'Content-Length: 2'], body: 'ab' }, 400],
    ['headers that are too long', { target: '/', headers: [`X: ${'a'.repeat(20_000)}`] }, 431],
  ])('answers %s with the headers of every answer, once, and closes', async (_, request, status) => {
    const answer = await rawRequest(await listen('max-age=1'), request);
    expect([answer.status, answer.body]).toEqual([status, '']);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'strict-transport-security': 'max-age=1',
      connection: 'close',
    });
  });

  test('writes nothing into an answer that is under way', async () => {
    const url = await listen(null, 'begun');
    const chunked = { method: 'POST', target: '/', headers: ['Transfer-Encoding: chunked'] };
    const { body, status } = await rawRequest(url, { ...chunked, body: '1\r\na\r\nno size\r\n' });
    expect(status).toBe(200);
    expect(body).not.toContain('HTTP/1.1');
  });
});
