import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportAnswer } from '@/lib/domain/answers/export-answer';
import { scenarioIds } from '@/simulator/scenario-ids';
import { startApi } from '@/tests/api/http/api-server';
import type { ExportFile } from '@/tests/recount/read-export';
import { recountExport } from '@/tests/recount/recount-export';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const route = '/api/sources/{source}/sessions/{sessionId}/export';

async function exported(source: string, sessionId: string, query: string): Promise<ExportFile> {
  const { status, body } = await api.ask(route, { source, sessionId }, `format=json&${query}`);
  expect(status).toBe(200);
  exportAnswer.parse(body);
  return body as ExportFile;
}

const large: readonly string[] = ['webinar', 'town-hall', 'vsdk-large'];

/** All sessions of the tests but the large ones, which the second count, cell by cell, takes minutes for. */
const sessions = Object.entries(scenarioIds).filter(([name]) => !large.includes(name));

describe('the file of a session', () => {
  test.each(sessions)('is counted alone as it says itself: %s', async (name, id) => {
    for (const query of ['', 'counted=all&window=session', 'rooms=main']) {
      const file = await exported(name.startsWith('vsdk') ? 'videosdk' : 'realtimekit', id, query);
      const { exported: said, recounted } = recountExport(file);
      expect(recounted).toEqual(said);
    }
  });
});

describe('a file of some people', () => {
  test('says nothing of the others', async () => {
    for (const query of ['search=a', 'verdict=absent', 'state=left', 'neverCame=only']) {
      const file = await exported('realtimekit', scenarioIds.class, query);
      expect(Object.keys(file)).not.toContain('asRead');
      expect(Object.keys(file)).not.toContain('connectionsAsRead');
    }
  });
});
