// A server of our own routes alone, in plain Node: a second instance on the same database. Prints its port.
import { createServer } from 'node:http';
import { nameEncoding } from '@/lib/http/sent-encoding';
import { findRoute, handlerOf, methods } from '@/tests/api/http/route-files';

const server = createServer(async (incoming, outgoing) => {
  const url = new URL(incoming.url ?? '/', 'http://localhost:3000');
  const found = findRoute(url.pathname);
  const method = methods.find((name) => name === incoming.method);
  const handler = found && method && (await handlerOf(found.route, method));
  if (!found || !handler) {
    outgoing.writeHead(404).end();
    return;
  }
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) if (typeof value === 'string') headers.set(name, value);
  const chunks: Uint8Array[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const body = chunks.length > 0 ? Buffer.concat(chunks) : null;
  const response = await handler(new Request(url, { method: incoming.method ?? 'GET', headers, body }), {
    params: Promise.resolve(found.params),
  });
  nameEncoding(outgoing);
  for (const [name, value] of response.headers) outgoing.setHeader(name, value);
  outgoing.writeHead(response.status).end(Buffer.from(await response.arrayBuffer()));
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(`listening ${typeof address === 'object' && address !== null ? address.port : ''}`);
});
