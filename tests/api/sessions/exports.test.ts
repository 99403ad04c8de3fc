import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { exportAnswer } from '@/lib/domain/answers/export-answer';
import { participantsAnswer } from '@/lib/domain/answers/participant-answer';
import { exportFile } from '@/lib/exports/export-file';
import { readCsv } from '@/lib/exports/testing/read-csv';
import { scenarioIds } from '@/simulator/scenario-ids';
import { handlers, startApi } from '@/tests/api/http/api-server';

vi.mock('@/lib/exports/export-file', { spy: true });

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const session = '/api/sources/{source}/sessions/{sessionId}';
const names = { source: 'realtimekit', sessionId: scenarioIds.oddities };
const table = (text: string) => readCsv(text.replace(/^\ufeff/, ''));

describe('an export', () => {
  test.each(['', 'sort=name&order=desc', 'search=a', 'verdict=present&sort=duration', 'view=connections', 'counted=all'])(
    'has the rows of the list in the order of the list: %j',
    async (query) => {
      const list = participantsAnswer.parse((await api.ask(`${session}/participants`, names, `${query}&perPage=200`)).body);
      const json = exportAnswer.parse((await api.ask(`${session}/export`, names, `${query}&format=json`)).body);
      expect(list.total).toBeGreaterThan(0);
      // The list alone shortens the ids of connections, for the eye.
      expect(json.items).toEqual(list.items.map(({ device: _, ...item }) => item));
      const csv = await api.ask(`${session}/export`, names, `${query}&head=false`);
      const [header = [], ...rows] = table(csv.text);
      expect(rows.map((fields) => fields[header.indexOf('Id')])).toEqual(list.items.map(({ id }) => id));
    },
  );

  test('is a download that nothing keeps, with a name that tells what it is', async () => {
    for (const [format, type] of [
      ['csv', 'text/csv; charset=utf-8; header=present'],
      ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
      ['json', 'application/json; charset=utf-8'],
    ]) {
      const { status, headers } = await api.ask(`${session}/export`, names, `format=${format}&timeZone=Asia/Tokyo`);
      expect(status).toBe(200);
      expect(headers.get('content-type')).toBe(type);
      expect(headers.get('content-disposition')).toMatch(
        new RegExp(`^attachment; filename="rollcall-[a-z0-9-]+-\\d{4}-\\d\\d-\\d\\d-\\d{4}\\.${format}"`),
      );
      expect(headers.get('cache-control')).toBe('private, no-store');
      expect(headers.get('content-security-policy')).toContain('sandbox');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  test.each(['csv', 'xlsx', 'json'])('answers a HEAD for %s with the headers alone, and writes nothing', async (format) => {
    const { headers } = await api.ask(`${session}/export`, names, `format=${format}`);
    const file = vi.mocked(exportFile).mock.results.at(-1)?.value;
    const body = vi.fn();
    vi.mocked(exportFile).mockReturnValueOnce({ ...file, body });
    const head = new Request(`http://localhost:3000${session.replaceAll(/[{}]/g, '')}/export?format=${format}`, { method: 'HEAD' });
    const params = Promise.resolve({ ...names, participantId: '', connectionId: '', meetingId: '' });
    const answer = await handlers[`${session}/export`]?.GET(head, { params });
    expect([answer?.status, answer?.body]).toEqual([200, null]);
    expect(body).not.toHaveBeenCalled();
    for (const name of ['content-type', 'content-disposition', 'cache-control']) expect(answer?.headers.get(name)).toBe(headers.get(name));
  });

  test('adds the presence in a range that was asked for', async () => {
    const { items } = participantsAnswer.parse((await api.ask(`${session}/participants`, names)).body);
    const from = items.find(({ joinedAt }) => joinedAt !== null)?.joinedAt ?? '';
    const present = `${from},${new Date(Date.parse(from) + 600_000).toISOString()}`;
    const [header] = table((await api.ask(`${session}/export`, names, `head=false&present=${present}`)).text);
    expect(header).toContain('Present in range (h:mm:ss)');
  });

  test('waits for the whole of a session that is being read', async () => {
    const big = { source: 'realtimekit', sessionId: scenarioIds['town-hall'] };
    const { progress } = participantsAnswer.parse((await api.ask(`${session}/participants`, big)).body);
    const { items, session: read } = exportAnswer.parse((await api.ask(`${session}/export`, big, 'format=json&view=connections')).body);
    expect(read.progress.loaded).toBe(read.progress.total);
    expect(items.length).toBe(read.summary.connections);
    expect(items.length).toBeGreaterThanOrEqual(progress.loaded);
  });
});
