import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { admin, adminSettings, startAccess } from '@/tests/api/access/access-server';
import { membersOf } from '@/tests/api/access/member-helpers';

const minute = 60_000;
const day = 24 * 60 * minute;
let server: Awaited<ReturnType<typeof startAccess>>;
let members: Awaited<ReturnType<typeof membersOf>>;

beforeAll(async () => {
  server = await startAccess(adminSettings);
  members = await membersOf(server, admin);
}, 60_000);
afterAll(() => server.close());

describe('the sweep', () => {
  test('removes tries, sign-ins and invitations once they are over, and none before', async () => {
    const { sweep } = await import('@/lib/worker/jobs/sweep');
    const { database } = await import('@/lib/db/database');
    const db = await database();
    await server.signIn({ email: 'stranger@example.org', password: 'a guess' }, '198.51.100.9');
    await server.ask('POST', '/api/invitations', { cookie: members.cookie, body: { email: 'late@example.org', role: 'viewer' } });
    const rows = async () => {
      const tables = ['throttle', 'sign_in', 'invitation'] as const;
      return Promise.all(tables.map(async (table) => (await db.selectFrom(table).selectAll().execute()).length));
    };
    const now = Date.now();
    await sweep(now);
    // Of the guess its network, its account and both; of the admin from where they signed in.
    expect(await rows()).toEqual([expect.any(Number), 1, 1]);
    expect((await rows())[0]).toBeGreaterThan(3);
    await sweep(now + 16 * minute);
    expect(await rows()).toEqual([1, 1, 1]);
    await sweep(now + 31 * minute);
    expect(await rows()).toEqual([1, 0, 1]);
    await sweep(now + 8 * day);
    expect(await rows()).toEqual([1, 0, 0]);
    await sweep(now + 30 * day + minute);
    expect(await rows()).toEqual([0, 0, 0]);
  });

  test('keeps what an expired link needs as long as it can be extended, 30 days', async () => {
    const { sweepReports } = await import('@/lib/reports/sweep-reports');
    const { createReport, findReport } = await import('@/lib/reports/report-store');
    const { database } = await import('@/lib/db/database');
    const { sampleNewReport } = await import('@/lib/reports/testing/sample-report');
    const db = await database();
    const now = Date.now();
    const make = async (kind: 'link' | 'preview') =>
      (await createReport({ ...sampleNewReport, kind, expiresAt: now + day }, now))?.report.id ?? '';
    const [link, preview] = [await make('link'), await make('preview')];
    const copies = async (id: string) =>
      (await db.selectFrom('report_record').select('report_id').where('report_id', '=', id).execute()).length;
    expect([await copies(link), await copies(preview)]).toEqual([1, 1]);
    await sweepReports(now + 30 * day);
    expect([await copies(link), await copies(preview)]).toEqual([1, 0]);
    await sweepReports(now + 32 * day);
    expect(await copies(link)).toBe(0);
    expect((await findReport(link))?.state).toBe('revoked');
  });
});
