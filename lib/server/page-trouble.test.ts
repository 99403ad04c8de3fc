import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { log } from '@/lib/log';
import { logStorage } from '@/lib/log-storage';
import { tellTrouble } from './page-trouble';

describe('a page that fails', () => {
  test('is a 503 that says when to try again where the database could not be used for it, and else what it was', async () => {
    vi.spyOn(log, 'error').mockReturnValue();
    const server = createServer((request, response) =>
      tellTrouble(response, async () => {
        await turn();
        const [, trouble, status] = request.url?.split('/') ?? [];
        if (trouble === 'away') logStorage('letting in', new Error('away'));
        response.statusCode = Number(status);
        response.end('a page');
      }),
    );
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const ask = async (path: string) => {
      const { status, headers } = await fetch(`http://127.0.0.1:${port}${path}`);
      return [status, headers.get('retry-after')];
    };
    expect(await Promise.all(['/away/500', '/fine/500', '/away/200'].map(ask))).toEqual([
      [503, '5'],
      [500, null],
      [200, null],
    ]);
    server.close();
    server.closeAllConnections();
  });
});
