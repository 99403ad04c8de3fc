import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { log } from '@/lib/log';
import { admin, startAccess } from '@/tests/api/access/access-server';

let server: Awaited<ReturnType<typeof startAccess>>;
let cookie: string;

beforeAll(async () => {
  server = await startAccess({ ROLLCALL_ADMIN_EMAIL: admin.email, ROLLCALL_ADMIN_PASSWORD: admin.password });
  await (await import('@/lib/accounts/first-admin')).prepareFirstAdmin();
  cookie = (await server.signIn(admin)).cookie;
}, 60_000);
afterAll(() => server.close());

/** Runs `run` while another handle writes and does not come to an end. */
async function whileLocked(run: () => Promise<void>): Promise<void> {
  const other = new DatabaseSync(path.join(server.folder, 'rollcall.db'));
  other.exec('begin immediate');
  try {
    await run();
  } finally {
    other.exec('rollback');
    other.close();
  }
}

async function seenLongAgo(): Promise<void> {
  const { database } = await import('@/lib/db/database');
  await (await database())
    .updateTable('sign_in')
    .set({ seen_at: Date.now() - 120_000 })
    .execute();
}

describe('a process that writes to the database and does not end', () => {
  test('lets members and their tokens read at once, and the log says once why nobody was noted', async () => {
    const made = await server.ask('POST', '/api/tokens', { cookie, body: { name: 'script' } });
    const token = (made.body as { secret: string }).secret;
    // The first answer of a process also keeps which sources there are.
    expect((await server.ask('GET', '/api/sources', { cookie })).status).toBe(200);
    await seenLongAgo();
    const failed = vi.spyOn(log, 'error').mockReturnValue();
    await whileLocked(async () => {
      const startedAt = performance.now();
      for (let time = 0; time < 8; time++) {
        expect((await server.ask('GET', '/api/me', { cookie })).status).toBe(200);
        expect((await server.ask('GET', '/api/sources', { token })).status).toBe(200);
      }
      expect(performance.now() - startedAt).toBeLessThan(3_000);
      await vi.waitFor(() => expect(failed).toHaveBeenCalled(), { timeout: 10_000 });
      for (let time = 0; time < 8; time++) expect((await server.ask('GET', '/api/me', { cookie })).status).toBe(200);
    });
    expect(failed).toHaveBeenCalledTimes(1);
    expect(failed.mock.calls[0]?.[0]).toMatchObject({ reason: 'another process is writing to the database' });
    failed.mockRestore();
  });

  test('has changes refused with a 503 that says when to try again', async () => {
    const failed = vi.spyOn(log, 'error').mockReturnValue();
    await whileLocked(async () => {
      const answers = await Promise.all([
        server.ask('POST', '/api/tokens', { cookie, body: { name: 'another' } }),
        server.ask('DELETE', '/api/tokens/none', { cookie }),
        server.ask('POST', '/api/invitations', { cookie, body: { email: 'new@example.org', role: 'viewer' } }),
        server.ask('POST', '/api/auth/sign-out', { cookie }),
      ]);
      for (const { status, code, headers } of answers)
        expect([status, code, headers.get('retry-after')]).toEqual([503, 'storage_unavailable', '5']);
    });
    failed.mockRestore();
    expect((await server.ask('POST', '/api/tokens', { cookie, body: { name: 'another' } })).status).toBe(201);
  });

  test('lets them be noted again a minute after it ended', async () => {
    const { database } = await import('@/lib/db/database');
    const db = await database();
    const lastSeen = async () => (await db.selectFrom('sign_in').select('seen_at').executeTakeFirstOrThrow()).seen_at;
    const before = await lastSeen();
    vi.useFakeTimers({ now: Date.now() + 61_000, toFake: ['Date'] });
    try {
      expect((await server.ask('GET', '/api/me', { cookie })).status).toBe(200);
      await vi.waitFor(async () => expect(await lastSeen()).not.toBe(before));
    } finally {
      vi.useRealTimers();
    }
  });
});
