import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportItem, SharedAnswer } from '@/lib/domain/answers/report-answer';
import { allOn, startReports } from './report-server';

let server: Awaited<ReturnType<typeof startReports>>;
beforeAll(async () => {
  server = await startReports();
}, 60_000);
afterAll(() => server.close());

/** The first line of the file that a recipient takes, which says what it is. */
async function headOf(link: { id: string; key: string }, headers: Record<string, string>): Promise<string> {
  const { text } = await server.ask('GET', `/api/r/${link.id}/export?format=csv`, { key: link.key, headers });
  return text.split('\r\n').find((line) => /^\W*(Session|Sitzung)/.test(line)) ?? text.slice(0, 200);
}

describe('the language of a link', () => {
  test('is that which its maker gave it, for files too, unless the reader chose one', async () => {
    const link = await server.share('standup', { include: allOn, language: 'de' });
    expect(link.report.language).toBe('de');
    const { body } = await server.ask<SharedAnswer>('GET', `/api/r/${link.id}`, { key: link.key });
    expect(body.report.language).toBe('de');
    expect(await headOf(link, { 'accept-language': 'en' })).toContain('Sitzung');
    expect(await headOf(link, { 'accept-language': 'en', cookie: 'rollcall.language=en' })).toContain('Session');
  });

  test('is the reader’s own where the link has none, and can be given and taken away later', async () => {
    const link = await server.share('standup', { include: allOn });
    expect(link.report.language).toBeNull();
    expect(await headOf(link, { 'accept-language': 'en' })).toContain('Session');
    const change = async (language: string | null) =>
      (await server.ask<{ report: ReportItem }>('PATCH', `/api/reports/${link.id}`, { body: { language } })).body.report.language;
    expect(await change('de')).toBe('de');
    expect(await headOf(link, {})).toContain('Sitzung');
    await server.ask('PATCH', `/api/reports/${link.id}`, { body: { title: 'Another' } });
    expect(await headOf(link, {})).toContain('Sitzung');
    expect(await change(null)).toBeNull();
    expect(await headOf(link, {})).toContain('Session');
  });

  test('is none that does not exist, nor one of the tests', async () => {
    const { id } = await server.share('standup');
    for (const language of ['xx', 'DE', '', 'ar-XB', '__proto__', 7])
      expect((await server.ask('PATCH', `/api/reports/${id}`, { body: { language } })).status, String(language)).toBe(400);
  });
});
