import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { database } from '@/lib/db/database';
import { createLease } from '@/lib/db/lease';
import { noteRestore } from '@/lib/db/operator-notes';
import { ownDatabase } from '@/lib/db/testing/own-database';
import { log } from '@/lib/log';
import { roomLeft } from '@/lib/status/database-size';
import type { JobContext } from '@/lib/worker/job-context';
import { heartbeat } from './heartbeat';

ownDatabase();
// How full the disk of this machine is does not matter here.
vi.mock('@/lib/status/database-size', async (original) => ({ ...(await original<object>()), roomLeft: vi.fn<typeof roomLeft>() }));

const calls: string[] = [];
let status = 200;
const server = createServer((request, response) => {
  calls.push(`${request.method} ${request.url}`);
  response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end('ok');
});

beforeAll(async () => {
  vi.mocked(roomLeft).mockResolvedValue(1e12);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  vi.stubEnv('HEARTBEAT_URL', `http://127.0.0.1:${port}/ping/canary?status=up`);
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(async () => {
  calls.length = 0;
  status = 200;
  const db = await database();
  await db.deleteFrom('operator_note').execute();
  await createLease(db, 'worker', 'me').renew();
});

/** In how many minutes it is due again. */
async function beat(): Promise<number> {
  const outcome = await heartbeat.run({} as JobContext);
  if (outcome === 'done') throw new Error('It is not done again.');
  return Math.round((outcome.due - Date.now()) / 60_000);
}

describe('heartbeat', () => {
  test('calls the address as it stands every five minutes', async () => {
    expect(await beat()).toBe(5);
    expect(calls).toEqual(['GET /ping/canary?status=up']);
  });

  test('is silent while a problem is severe', async () => {
    await noteRestore(await database(), { at: 1, accessRests: false });
    expect(await beat()).toBe(1);
    expect(calls).toEqual([]);
  });

  test('follows no redirect, and says a failure once a minute without the address', async () => {
    const said = vi.spyOn(log, 'warn').mockReturnValue();
    for (status of [302, 500, 404]) expect(await beat()).toBe(1);
    expect(calls).toEqual(Array.from({ length: 3 }, () => 'GET /ping/canary?status=up'));
    expect(said.mock.calls).toEqual([[{ reason: 'it answered with status 302', times: 1 }, 'HEARTBEAT_URL could not be called']]);
  });
});
