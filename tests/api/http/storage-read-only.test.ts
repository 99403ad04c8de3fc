import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { log } from '@/lib/log';
import { admin, adminSettings, startAccess } from '@/tests/api/access/access-server';

let server: Awaited<ReturnType<typeof startAccess>>;
let cookie: string;

beforeAll(async () => {
  server = await startAccess(adminSettings);
  await (await import('@/lib/accounts/first-admin')).prepareFirstAdmin();
  cookie = (await server.signIn(admin)).cookie;
}, 60_000);
afterAll(() => server.close());

/** Has every handle of the process run a statement. */
async function everywhere(statement: string): Promise<void> {
  const { database, quickDatabase } = await import('@/lib/db/database');
  const all = Promise.withResolvers<void>();
  let ready = 0;
  const runs = [await database(), await quickDatabase()].flatMap((db) =>
    Array.from({ length: 4 }, () =>
      db.connection().execute(async (one) => {
        await sql.raw(statement).execute(one);
        ready += 1;
        if (ready === 8) all.resolve();
        await all.promise;
      }),
    ),
  );
  await Promise.all(runs);
}

const make = () => server.ask('POST', '/api/tokens', { cookie, body: { name: 'script' } });

describe('a database that may only be read', () => {
  test('has changes refused with a 503, lets members read, and is over with its cause', async () => {
    const failed = vi.spyOn(log, 'error').mockReturnValue();
    await everywhere('pragma query_only = on');
    const { status, code, headers } = await make();
    expect([status, code, headers.get('retry-after')]).toEqual([503, 'storage_unavailable', '5']);
    expect(failed.mock.calls.map(([fields]) => fields)).toContainEqual(expect.objectContaining({ reason: 'the database is read-only' }));
    expect((await server.ask('GET', '/api/me', { cookie })).status).toBe(200);
    await everywhere('pragma query_only = off');
    expect((await make()).status).toBe(201);
    failed.mockRestore();
  });
});
