import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { portProblem } from './check-port';

describe('the port to listen on', () => {
  test('is told of while somebody else listens there, and is free afterwards', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    expect(await portProblem(port, '127.0.0.1')).toBe(`Port ${port} is in use: end what listens there, or choose another one with PORT.`);
    await new Promise((resolve) => other.close(resolve));
    expect(await portProblem(port, '127.0.0.1')).toBeNull();
  });
});
