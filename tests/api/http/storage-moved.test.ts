import { copyFileSync, existsSync, renameSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { log } from '@/lib/log';
import { admin, adminSettings, startAccess } from '@/tests/api/access/access-server';

let server: Awaited<ReturnType<typeof startAccess>>;
let cookie: string;
const file = () => path.join(server.folder, 'rollcall.db');
const elsewhere = () => path.join(server.folder, 'elsewhere.db');

beforeAll(async () => {
  server = await startAccess(adminSettings);
  await (await import('@/lib/accounts/first-admin')).prepareFirstAdmin();
  cookie = (await server.signIn(admin)).cookie;
  vi.spyOn(log, 'error').mockReturnValue();
  vi.useFakeTimers({ toFake: ['Date'] });
}, 60_000);
afterAll(async () => {
  vi.useRealTimers();
  await server.close();
});

async function expectRefusals(): Promise<void> {
  const answers = [
    await server.ask('GET', '/api/me', { cookie }),
    await server.ask('GET', '/api/members', { cookie }),
    await server.ask('POST', '/api/tokens', { cookie, body: { name: 'script' } }),
  ];
  for (const { status, code, headers } of answers)
    expect([status, code, headers.get('retry-after')]).toEqual([503, 'storage_unavailable', '5']);
}
const later = () => vi.setSystemTime(Date.now() + 1_000);

describe('a database file that is taken away from a running server', () => {
  test('is missed within a second, never made anew, and used again once it is put back', async () => {
    renameSync(file(), elsewhere());
    later();
    await expectRefusals();
    expect((await server.signIn(admin)).status).toBe(503);
    expect(existsSync(file())).toBe(false);
    renameSync(elsewhere(), file());
    later();
    expect((await server.ask('GET', '/api/me', { cookie })).status).toBe(200);
    expect((await server.ask('POST', '/api/tokens', { cookie, body: { name: 'script' } })).status).toBe(201);
  });

  test('has nothing acknowledged that is written in the second before it is missed', async () => {
    const { database } = await import('@/lib/db/database');
    const db = await database();
    await db.selectFrom('member').select('id').execute();
    const written = db.transaction().execute(async (transaction) => {
      await transaction.deleteFrom('api_token').execute();
      renameSync(file(), elsewhere());
    });
    await expect(written).rejects.toThrow('The file of the database is gone.');
    renameSync(elsewhere(), file());
    later();
    expect(await db.selectFrom('api_token').select('id').execute()).toHaveLength(1);
  });

  test('is not written to when another one stands in its place, which a new start opens', async () => {
    copyFileSync(file(), elsewhere());
    renameSync(elsewhere(), file());
    later();
    await expectRefusals();
    const failed = vi.spyOn(log, 'error').mockReturnValue();
    const { database } = await import('@/lib/db/database');
    await expect((await database()).selectFrom('member').select('id').execute()).rejects.toThrow('is another one');
    failed.mockRestore();
  });
});
