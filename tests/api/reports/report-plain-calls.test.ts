import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { MadeReportAnswer, ReportItem, SharedReportAnswer } from '@/lib/domain/answers/report-answer';
import { scenarioIds } from '@/simulator/scenario-ids';
import { allOn, startReports } from './report-server';

let server: Awaited<ReturnType<typeof startReports>>;
beforeAll(async () => {
  server = await startReports();
}, 60_000);
afterAll(() => server.close());

const session = { source: 'realtimekit', sessionId: scenarioIds.class };
const dayMs = 86_400_000;

describe('a plain call for a report', () => {
  test('writes a file in UTC and in the report’s own zone unless another is asked for', async () => {
    const { id, key } = await server.share('class', { include: allOn, timeZone: 'Asia/Kolkata' });
    const textOf = async (query: string) => (await server.ask('GET', `/api/r/${id}/export?format=csv${query}`, { key })).text;
    const own = await textOf('');
    expect(own).toContain('(UTC)');
    expect(own).toContain('(Asia/Kolkata)');
    expect(await textOf('&timeZone=Europe/Berlin')).toContain('(Europe/Berlin)');
  });

  test.each(['/api/reports', '/api/reports/preview'])('has empty fields taken for none at %s', async (address) => {
    await server.readWhole('class');
    const nothing = { password: '', title: '', expiresAt: null };
    const { body, status, text } = await server.ask<MadeReportAnswer>('POST', address, { body: { ...session, ...nothing } });
    expect(status, text).toBe(201);
    const { report } = body;
    expect(report.hasPassword).toBe(false);
    expect(report.title).toBe(report.sessionTitle);
    expect(report.title).not.toBeNull();
    expect((await server.ask('POST', address, { body: { ...session, password: null } })).status).toBe(201);
  });

  test('makes a link of 7 days where the instant is null, and gives an instant with or without seconds', async () => {
    const made = await server.share('class', { expiresAt: null });
    expect(Math.round((Date.parse(made.report.expiresAt) - Date.now()) / dayMs)).toBe(7);
    const minute = new Date(Date.now() + dayMs).toISOString().slice(0, 16);
    for (const written of [`${minute}Z`, `${minute}:00Z`, `${minute}:00.000Z`, `${minute}+00:00`])
      expect((await server.share('class', { expiresAt: written })).report.expiresAt).toBe(`${minute}:00.000Z`);
  });

  test.each([
    [{ password: 'seven 7' }, 'The field "password" is not valid: expected 8 characters or more, or none.'],
    [{ password: 'with\0 a NUL' }, 'The field "password" is not valid: control characters are not allowed.'],
    [{ title: 'with\0 a NUL' }, 'The field "title" is not valid: control characters are not allowed.'],
    [{ title: 'x'.repeat(201) }, 'The field "title" is not valid: it is longer than 200 characters.'],
    [{ expiresAt: '2001-01-01T00:00Z' }, 'The field "expiresAt" is not valid: expected an instant later than now, at most 90 days ahead.'],
    [{ mode: 'both' }, 'The field "mode" is not valid: expected one of frozen, live.'],
    [{ include: { curve: 1 } }, 'The field "include.curve" is not valid: expected true or false.'],
  ])('is refused with the rule of the field: %o', async (wrong, message) => {
    const { body, status } = await server.ask<{ error: { message: string } }>('POST', '/api/reports', { body: { ...session, ...wrong } });
    expect([status, body.error.message]).toEqual([400, message]);
  });

  test('shows the mode and the expiry that were chosen in a preview', async () => {
    const expiresAt = new Date(Date.now() + 30 * dayMs).toISOString();
    for (const mode of ['frozen', 'live']) {
      const { body } = await server.ask<MadeReportAnswer>('POST', '/api/reports/preview', { body: { ...session, mode, expiresAt } });
      const key = body.link.split('#')[1] ?? '';
      const shown = await server.ask<SharedReportAnswer>('GET', `/api/r/${body.report.id}`, { key });
      expect(shown.status).toBe(200);
      expect(shown.body.report).toMatchObject({ mode, expiresAt });
    }
  });

  test('changes only the named parts of what a link shows', async () => {
    const { id } = await server.share('class', { include: allOn, fields: { role: true } });
    const change = { title: '', include: { quality: false }, fields: { device: true } };
    const { body, status } = await server.ask<{ report: ReportItem }>('PATCH', `/api/reports/${id}`, { body: change });
    expect(status).toBe(200);
    expect(body.report.include).toEqual({ ...allOn, quality: false, neverCame: false });
    expect(body.report.fields).toEqual({ externalId: false, role: true, device: true, place: false });
    expect(body.report.title).toBe(body.report.sessionTitle);
  });

  test('counts as an opening once a minute without a visit, and never as a HEAD', async () => {
    const { id, key } = await server.share('class');
    const opens = async () => (await server.ask<{ report: ReportItem }>('GET', `/api/reports/${id}`)).body.report.opens;
    const { GET } = await import('@/app/api/r/[reportId]/route');
    const head = new Request(`http://localhost:3000/api/r/${id}`, { method: 'HEAD', headers: { authorization: `Bearer ${key}` } });
    expect((await GET(head, { params: Promise.resolve({ reportId: id }) })).status).toBe(200);
    expect(await opens()).toBe(0);
    for (let time = 0; time < 3; time++) await server.ask('GET', `/api/r/${id}`, { key });
    expect(await opens()).toBe(1);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
    try {
      await server.ask('GET', `/api/r/${id}`, { key });
    } finally {
      vi.useRealTimers();
    }
    expect(await opens()).toBe(2);
  });

  test('gets the headers of a file alone as a HEAD, which reveal nothing of the session', async () => {
    const { id, key } = await server.share('class', { include: allOn });
    const { GET } = await import('@/app/api/r/[reportId]/export/route');
    for (const format of ['csv', 'xlsx', 'json']) {
      const address = `http://localhost:3000/api/r/${id}/export?format=${format}`;
      const head = new Request(address, { method: 'HEAD', headers: { authorization: `Bearer ${key}` } });
      const { status, body, headers } = await GET(head, { params: Promise.resolve({ reportId: id }) });
      expect([status, body]).toEqual([200, null]);
      expect(headers.get('content-disposition')).toBe('attachment');
    }
  });

  test('has one blank for line breaks and tabs in a title, and nothing for what turns its direction', async () => {
    expect((await server.share('class', { title: ' Report\r\n\u202eof\u2066\tMonday ' })).report.title).toBe('Report of Monday');
  });
});
