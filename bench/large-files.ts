// The files of a session of 50,000 people from the production build, over HTTP and gzipped as browsers ask for them:
// how long the CSV takes, and how much memory the server takes on for one workbook. The best of three: what else the
// machine does only adds to them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { buildApp } from '@/scripts/build-app';
import { startServer } from '@/scripts/start-server';
import { atMost, isSo, noted, printFigures } from './figure';
import { largeSession } from './participants-pages';
import { memoryOf } from './server-figures';
import { askJson, endAll } from './start-app';
import { startLargeProvider } from './start-large-provider';

const people = 50_000;
const rounds = 3;
const port = 3972;

await buildApp();
const provider = await startLargeProvider([{ people, sessions: 1 }]);
const folder = mkdtempSync(path.join(tmpdir(), 'rollcall-bench-'));
const demo = {
  realtimekit: { baseUrl: provider.origin, accountId: 'account', appIds: ['app'], token: 'token' },
  videosdk: { endpoint: provider.origin, apiKey: 'key', secret: 'secret' },
};
const env = { ROLLCALL_DEMO: JSON.stringify(demo), ROLLCALL_DATA: folder };
const server = await startServer({ port, host: '127.0.0.1', env });
const session = `http://127.0.0.1:${port}/api/sources/realtimekit/sessions/${largeSession.id}`;

/** The server's memory, MB. */
const memory = () => memoryOf(server.pid);

/** Takes a file; answers how long that took, and what memory the server took on meanwhile. */
async function take(format: string): Promise<{ ms: number; bytes: number; grown: number }> {
  const before = memory();
  let most = before;
  const watching = setInterval(() => {
    most = Math.max(most, memory());
  }, 50);
  const from = performance.now();
  const answer = await fetch(`${session}/export?format=${format}`, { headers: { 'accept-encoding': 'gzip' } });
  if (!answer.ok) throw new Error(`${format} answered ${answer.status}: ${await answer.text()}`);
  const { byteLength } = await answer.arrayBuffer();
  clearInterval(watching);
  return { ms: performance.now() - from, bytes: byteLength, grown: most - before };
}

try {
  let state = '';
  while (state !== 'archived') {
    ({ state } = (await askJson<{ freshness: { state: string } }>(session)).freshness);
    await delay(500);
  }
  const results = { csv: [], json: [], xlsx: [] } as Record<string, Awaited<ReturnType<typeof take>>[]>;
  for (let round = 0; round < rounds; round++) for (const [format, taken] of Object.entries(results)) taken.push(await take(format));
  const best = (format: string, field: 'ms' | 'grown') => Math.min(...(results[format] ?? []).map((taken) => taken[field]));
  const seconds = (format: string) => (results[format] ?? []).map(({ ms }) => (ms / 1000).toFixed(1)).join(', ');
  printFigures(`Files of ${people.toLocaleString('en')} people`, [
    atMost('CSV, gzipped', best('csv', 'ms') / 1000, 1.5, 's'),
    atMost('memory that the server takes on for one workbook', best('xlsx', 'grown'), 150, 'MB'),
    isSo('every CSV is the same', new Set(results.csv?.map(({ bytes }) => bytes)).size === 1),
    noted('CSV, JSON, XLSX', `${seconds('csv')}; ${seconds('json')}; ${seconds('xlsx')} s`),
    noted('memory for each workbook', `${results.xlsx?.map(({ grown }) => grown.toFixed(0)).join(', ')} MB`),
    noted(
      'bytes: CSV, JSON, XLSX',
      `${Object.values(results)
        .map(([first]) => ((first?.bytes ?? 0) / 1e6).toFixed(1))
        .join(', ')} MB`,
    ),
  ]);
} finally {
  await endAll([server]);
  provider.stop();
  rmSync(folder, { recursive: true, force: true });
}
