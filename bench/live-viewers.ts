// A thousand recipients open the report of one live session at once, cold: calls to the provider are the pages of the
// session and one for the session itself.
import { scenarioIds } from '@/simulator/scenario-ids';
import { atMost, isSo, noted, printFigures } from './figure';
import { makeReport, startInstances } from './start-instances';

const viewers = 1_000;
const perPage = 200;

const instances = await startInstances(1);
try {
  const { id, key } = await makeReport(instances, scenarioIds.live);
  await instances.restart();
  const [url] = instances.urls;
  await instances.simulator.forgetCalls();
  const startedAt = performance.now();
  const statuses = await Promise.all(
    Array.from({ length: viewers }, async (_, index) => {
      const headers = { authorization: `Bearer ${key}`, 'x-report-visit': `bench-viewer-${index}` };
      const answer = await fetch(`${url}/api/r/${id}/participants?perPage=1`, { headers });
      const body = await answer.json();
      return { status: answer.status, total: Number(body.progress?.total) };
    }),
  );
  const took = performance.now() - startedAt;
  const calls = (await instances.simulator.calls(/\/sessions\//)).length;
  const pages = Math.ceil(Math.max(...statuses.map(({ total }) => total)) / perPage);
  printFigures(`${viewers.toLocaleString('en')} viewers of one live report, cold`, [
    isSo(
      'all were answered',
      statuses.every(({ status }) => status === 200),
    ),
    atMost('calls to the provider (pages of the session + 1)', calls, pages + 1, 'calls'),
    noted('the last was answered after', `${Math.round(took)} ms`),
  ]);
} finally {
  await instances.stop();
}
