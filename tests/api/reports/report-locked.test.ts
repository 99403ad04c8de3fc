import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allOn, startReports } from './report-server';

let server: Awaited<ReturnType<typeof startReports>>;
beforeAll(async () => {
  server = await startReports();
}, 60_000);
afterAll(() => server.close());

describe('a locked database', () => {
  test('lets a link whose people are numbers be opened for the first time', async () => {
    const { id, key } = await server.share('class', { include: allOn, names: 'pseudonyms' });
    const other = new DatabaseSync(path.join(server.folder, 'demo.db'));
    const drawn = () => other.prepare('select person, number from report_pseudonym where report_id = ? order by person').all(id);
    const numbers = drawn();
    expect(numbers.length).toBeGreaterThan(0);
    other.exec('begin immediate');
    try {
      expect((await server.ask('GET', `/api/r/${id}`, { key })).status).toBe(200);
      expect((await server.ask('GET', `/api/r/${id}/participants`, { key })).status).toBe(200);
      const refused = await server.ask('DELETE', `/api/reports/${id}`);
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
    } finally {
      other.exec('rollback');
    }
    expect(drawn()).toEqual(numbers);
    other.close();
  });
});
