import { afterAll, beforeAll, expect, it } from 'vitest';
import { allOn, startReports } from './report-server';

let server: Awaited<ReturnType<typeof startReports>>;
beforeAll(async () => {
  server = await startReports();
}, 60_000);
afterAll(() => server.close());

it('writes a file in UTC and in the report’s own zone unless another is asked for', async () => {
  const { id, key } = await server.share('class', { include: allOn, timeZone: 'Asia/Kolkata' });
  const textOf = async (query: string) => (await server.ask('GET', `/api/r/${id}/export?format=csv${query}`, { key })).text;
  const own = await textOf('');
  expect(own).toContain('(UTC)');
  expect(own).toContain('(Asia/Kolkata)');
  expect(await textOf('&tz=Europe/Berlin')).toContain('(Europe/Berlin)');
});
