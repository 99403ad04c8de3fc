import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { ReportItem, ReportsAnswer, ReportViewsAnswer } from '@/lib/domain/answers/report-answer';
import { passwordWork } from '@/lib/reports/report-password';
import { startReports } from './report-server';

let server: Awaited<ReturnType<typeof startReports>>;
beforeAll(async () => {
  server = await startReports();
}, 60_000);
afterAll(() => server.close());

interface ReportAnswer {
  report: ReportItem;
}

const password = 'open sesame';
const routes = ['', '/participants', '/timeline', '/participants/nobody', '/export?format=csv'];
const include = { curve: true, participants: true, detail: true, quality: true, exports: true };

async function guess(report: { id: string; key: string }, tried: string, address: string) {
  return server.ask<{ unlock?: string; error?: { code: string } }>('POST', `/api/r/${report.id}/unlock`, {
    key: report.key,
    address,
    body: { password: tried },
  });
}

describe('a report with a password', () => {
  test('asks for it on every route, but only whoever has the right key', async () => {
    const report = await server.share('class', { password, include });
    for (const route of routes) {
      const { status, body } = await server.ask<{ error: { code: string } }>('GET', `/api/r/${report.id}${route}`, { key: report.key });
      expect([status, body.error.code]).toEqual([401, 'password_required']);
      expect((await server.ask('GET', `/api/r/${report.id}${route}`, { key: 'x'.repeat(43) })).status).toBe(404);
    }
    const before = passwordWork.hashes;
    const strange = await server.ask('POST', `/api/r/${report.id}/unlock`, { key: 'x'.repeat(43), body: { password } });
    expect([strange.status, passwordWork.hashes]).toEqual([404, before]);
  });

  test('is opened by what the password was exchanged for, until the password changes', async () => {
    const report = await server.share('class', { password, include });
    const { body, status } = await guess(report, password, '198.51.100.1');
    expect(status).toBe(200);
    const given = { key: report.key, unlock: body.unlock ?? '' };
    expect((await server.ask('GET', `/api/r/${report.id}/participants`, given)).status).toBe(200);
    const other = await server.share('class', { password, include });
    expect((await server.ask('GET', `/api/r/${other.id}/participants`, { key: other.key, unlock: given.unlock })).status).toBe(401);
    expect((await server.ask('PATCH', `/api/reports/${report.id}`, { body: { password: 'another one' } })).status).toBe(200);
    expect((await server.ask('GET', `/api/r/${report.id}/participants`, given)).status).toBe(401);
    expect((await guess(report, password, '198.51.100.1')).status).toBe(401);
    expect((await server.ask('PATCH', `/api/reports/${report.id}`, { body: { password: null } })).status).toBe(200);
    expect((await server.ask('GET', `/api/r/${report.id}/participants`, { key: report.key })).status).toBe(200);
  });

  test('asks for it again after 12 hours', async () => {
    const report = await server.share('class', { password, include });
    const unlockedAt = Date.now();
    vi.useFakeTimers({ toFake: ['Date'], now: unlockedAt });
    try {
      const given = { key: report.key, unlock: (await guess(report, password, '198.51.100.4')).body.unlock ?? '' };
      const statusOf = async (route: string) => (await server.ask('GET', `/api/r/${report.id}${route}`, given)).status;
      vi.setSystemTime(unlockedAt + 12 * 3_600_000 - 1);
      expect([await statusOf(''), await statusOf('/participants')]).toEqual([200, 200]);
      vi.setSystemTime(unlockedAt + 12 * 3_600_000);
      for (const route of routes) expect(await statusOf(route)).toBe(401);
    } finally {
      vi.useRealTimers();
    }
  });

  test('keeps 5,000 of what the password was exchanged for, the newest', async () => {
    const [report, other] = [await server.share('class', { password, include }), await server.share('class', { password, include })];
    const db = await (await import('@/lib/db/database')).database();
    const old = (of: string, count: number) =>
      Array.from({ length: count }, (_, n) => ({
        ...{ hash: `${of} ${n}`, report_id: of, password_version: 1 },
        expires_at: Date.now() + 3_600_000 + n,
      }));
    for (const row of [...old(report.id, 5_003), ...old(other.id, 1)]) await db.insertInto('report_unlock').values(row).execute();
    const { body } = await guess(report, password, '198.51.100.7');
    const kept = await db.selectFrom('report_unlock').select(['hash', 'report_id']).execute();
    const own = kept.filter(({ report_id }) => report_id === report.id).map(({ hash }) => hash);
    expect([own.length, kept.length - own.length >= 1]).toEqual([5_000, true]);
    expect(own).not.toContain(`${report.id} 3`);
    expect(own).toContain(`${report.id} 4`);
    expect((await server.ask('GET', `/api/r/${report.id}`, { key: report.key, unlock: body.unlock ?? '' })).status).toBe(200);
  });

  test('stores neither the password nor the unlock', async () => {
    const report = await server.share('class', { password: 'a password nobody else has', include });
    const { body } = await guess(report, 'a password nobody else has', '198.51.100.2');
    const { database } = await import('@/lib/db/database');
    const db = await database();
    const stored = JSON.stringify([
      await db.selectFrom('report').selectAll().execute(),
      await db.selectFrom('report_unlock').selectAll().execute(),
    ]);
    expect(stored).not.toContain('a password nobody else has');
    expect(stored).not.toContain(body.unlock);
  });

  test('takes 10 guesses from a network and 60 an hour from anywhere, counted before anything is hashed', async () => {
    const report = await server.share('class', { password, include });
    const opened = (await guess(report, password, '198.51.100.3')).body.unlock ?? '';
    let start = passwordWork.hashes;
    for (let number = 0; number < 25; number++) await guess(report, `wrong ${number}`, '203.0.113.50');
    expect(passwordWork.hashes - start).toBe(10);
    const blocked = await guess(report, password, '203.0.113.50');
    expect(blocked.status).toBe(429);
    expect(Number(blocked.headers.get('retry-after'))).toBeGreaterThan(0);
    start = passwordWork.hashes;
    for (let number = 0; number < 120; number++) await guess(report, `wrong ${number}`, `192.0.2.${number % 40}`);
    expect(passwordWork.hashes - start).toBe(50);
    expect((await server.ask('GET', `/api/r/${report.id}`, { key: report.key, unlock: opened })).status).toBe(200);
    console.log('password guesses tried: 145, hashed: 60');
  }, 90_000);

  test('takes 20 guesses from an IPv6 site in 20 minutes, however many networks it has', async () => {
    const report = await server.share('class', { password, include });
    const start = passwordWork.hashes;
    for (let number = 0; number < 30; number++) await guess(report, `wrong ${number}`, `2001:db8:1:${number}`);
    expect(passwordWork.hashes - start).toBe(20);
    expect((await guess(report, password, '2001:db8:1:99')).status).toBe(429);
    expect((await guess(report, password, '2001:db8:2:99')).status).toBe(200);
  }, 60_000);

  test('has 8 characters at least when it is chosen; an older, shorter one keeps opening the report', async () => {
    const report = await server.share('class', { password, include });
    const change = (to: string) =>
      server.ask<{ error: { message: string } }>('PATCH', `/api/reports/${report.id}`, { body: { password: to } });
    for (const short of ['', 'abcd', 'seven 7']) {
      const { status, body } = await change(short);
      expect([status, body.error.message]).toEqual([400, 'The field "password" is not valid: expected 8 characters or more.']);
    }
    const { hashReportPassword } = await import('@/lib/reports/report-password');
    const { database } = await import('@/lib/db/database');
    const older = { password_hash: await hashReportPassword('abcd', { who: 'a maker', rank: 0 }) };
    await (await database()).updateTable('report').set(older).where('id', '=', report.id).execute();
    expect((await guess(report, 'abcd', '198.51.100.5')).status).toBe(200);
    expect((await change('exactly8')).status).toBe(200);
    expect((await guess(report, 'exactly8', '198.51.100.5')).status).toBe(200);
  });

  test('has nothing to unlock without a password: the one 404, and no guess is counted', async () => {
    const report = await server.share('class', { include });
    const { database } = await import('@/lib/db/database');
    const guesses = async () => (await database()).selectFrom('throttle').select(['key', 'points']).orderBy('key').execute();
    const before = await guesses();
    const withoutId = (text: string) => text.replace(/"requestId":"[^"]*"/, '');
    const strange = await server.ask('POST', `/api/r/${report.id}/unlock`, { key: 'x'.repeat(43), body: { password } });
    const own = await server.ask('POST', `/api/r/${report.id}/unlock`, { key: report.key, body: { password } });
    expect([own.status, withoutId(own.text)]).toEqual([404, withoutId(strange.text)]);
    expect(await guesses()).toEqual(before);
  });

  test('pauses its link after 1,000 wrong guesses in all, which its maker sees, and starts anew when it is resumed', async () => {
    const report = await server.share('class', { password, include });
    const later = await server.share('class', { include });
    const opened = (await guess(report, password, '198.51.100.6')).body.unlock ?? '';
    const { database } = await import('@/lib/db/database');
    const db = await database();
    const wrongGuesses = async () =>
      (await db.selectFrom('report').select('wrong_guesses').where('id', '=', report.id).executeTakeFirstOrThrow()).wrong_guesses;
    const item = async () => (await server.ask<ReportAnswer>('GET', `/api/reports/${report.id}`)).body.report;
    expect(await wrongGuesses()).toBe(0);
    await guess(report, 'wrong', '198.51.100.6');
    expect(await wrongGuesses()).toBe(1);
    await db.updateTable('report').set({ wrong_guesses: 998 }).where('id', '=', report.id).execute();
    expect((await guess(report, 'wrong', '198.51.100.7')).status).toBe(401);
    expect((await guess(report, password, '198.51.100.7')).status).toBe(200);
    expect(await item()).toMatchObject({ state: 'active', pausedFor: null });
    const start = passwordWork.hashes;
    const last = await Promise.all([1, 2, 3, 4].map((number) => guess(report, 'wrong', `198.51.100.${10 + number}`)));
    expect(last.filter(({ status }) => status === 401)).toHaveLength(1);
    expect(passwordWork.hashes - start).toBe(1);
    for (const tried of [password, 'wrong']) expect((await guess(report, tried, '198.51.100.20')).status).toBe(404);
    expect((await server.ask('GET', `/api/r/${report.id}`, { key: report.key, unlock: opened })).status).toBe(404);
    expect(passwordWork.hashes - start).toBe(1);

    expect(await item()).toMatchObject({ state: 'paused', pausedFor: 'wrong-passwords' });
    const { items } = (await server.ask<ReportsAnswer>('GET', '/api/reports')).body;
    expect(items[0]?.id).toBe(report.id);
    expect(items.find(({ id }) => id === later.id)).toMatchObject({ state: 'active', pausedFor: null });
    const views = (await server.ask<ReportViewsAnswer>('GET', `/api/reports/${report.id}/views`)).body.items;
    expect(views.map(({ event }) => event)).toContain('paused');

    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 8 * 24 * 3_600_000 });
    expect(await item()).toMatchObject({ state: 'expired', pausedFor: null });
    expect((await server.ask<ReportsAnswer>('GET', '/api/reports')).body.items[0]?.id).toBe(later.id);
    vi.useRealTimers();

    const change = (body: object) => server.ask<ReportAnswer>('PATCH', `/api/reports/${report.id}`, { body });
    expect((await change({ password: 'another password' })).body.report).toMatchObject({ state: 'paused', pausedFor: 'wrong-passwords' });
    expect((await change({ state: 'active' })).body.report).toMatchObject({ state: 'active', pausedFor: null });
    expect(await wrongGuesses()).toBe(0);
    expect((await guess(report, 'another password', '198.51.100.21')).status).toBe(200);
    await guess(report, 'wrong', '198.51.100.21');
    await change({ state: 'active' });
    expect(await wrongGuesses()).toBe(1);
    expect((await change({ state: 'paused' })).body.report).toMatchObject({ state: 'paused', pausedFor: null });
  }, 60_000);

  test('refuses every guess while guesses cannot be counted', async () => {
    const report = await server.share('class', { password, include });
    const { database } = await import('@/lib/db/database');
    const db = await database();
    await db.schema.alterTable('throttle').renameTo('throttle_away').execute();
    const start = passwordWork.hashes;
    try {
      for (const tried of [password, 'wrong']) expect((await guess(report, tried, '198.51.100.9')).status).toBe(503);
    } finally {
      await db.schema.alterTable('throttle_away').renameTo('throttle').execute();
    }
    expect(passwordWork.hashes).toBe(start);
    expect((await guess(report, password, '198.51.100.9')).status).toBe(200);
  });
});
