// A session of 50,000 people, 48 MB of the vendor's JSON: read, counted and archived in this process, while somebody
// looks every half second. What is measured is the longest turn of the event loop in each, and how much memory the
// process takes on.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { openDatabase } from '@/lib/db/database';
import { createRealtimeKitClient } from '@/lib/providers/realtimekit/client';
import { createRealtimeKitProvider } from '@/lib/providers/realtimekit/provider';
import { createArchive } from '@/lib/sessions/archive/archive';
import { createSessionStore } from '@/lib/sessions/cache/session-store';
import { countOptions, defaultSwitches } from '@/lib/sessions/counting/count-options';
import { countInTurns } from '@/lib/sessions/counting/counted-session';
import { atMost, isSo, noted, printFigures } from './figure';
import { largeSession } from './participants-pages';
import { type Seen, watchProcess } from './process-watch';
import { startLargeProvider } from './start-large-provider';

const people = 50_000;
const lookMs = 500;

process.env.ROLLCALL_DEMO ??= '';
process.env.CLOUDFLARE_API_TOKEN ??= 'token';
process.env.CLOUDFLARE_ACCOUNT_ID ??= 'account';
const { origin, stop } = await startLargeProvider([{ people, sessions: 1 }]);
const folder = mkdtempSync(path.join(tmpdir(), 'rollcall-bench-'));
const db = await openDatabase({ url: null, folder, file: 'rollcall.db' });
const client = createRealtimeKitClient({ accountId: 'account', token: 'token', baseUrl: origin, fetch });
const provider = createRealtimeKitProvider(client, { appId: 'app', sourceId: 'realtimekit', name: 'RealtimeKit' });
const archive = createArchive(async () => db);
const { take } = watchProcess();

let began = performance.now();
const phases: (Seen & { ms: number })[] = [];
function endPhase(): void {
  phases.push({ ...take(), ms: performance.now() - began });
  began = performance.now();
}

const store = createSessionStore({
  archive: {
    ...archive,
    async store(...given) {
      await delay(5);
      endPhase();
      const archived = await archive.store(...given);
      await delay(5);
      endPhase();
      return archived;
    },
  },
});
await delay(200);
const before = take().rss;
began = performance.now();
let state = '';
let shown = 0;
let looks = 0;
while (state !== 'archived') {
  const { record, freshness } = await store.look(provider, largeSession.id);
  shown = (await countInTurns(record, provider.idForm, countOptions(defaultSwitches))).count.summary.people;
  state = freshness.state;
  looks += 1;
  await delay(lookMs);
}
const [reading, archiving] = phases;
const growth = (Math.max(...phases.map(({ mostRss }) => mostRss)) - before) / 1e6;
printFigures(`A session of ${people.toLocaleString('en')} people, in one process`, [
  isSo('everybody was counted', shown === people, `${shown}`),
  atMost('longest turn while it is read', reading?.turnMs ?? Number.NaN, 200, 'ms'),
  atMost('longest turn while it is archived', archiving?.turnMs ?? Number.NaN, 100, 'ms'),
  atMost('memory that the process takes on', growth, 300, 'MB'),
  noted('the longest turns by the clock', `${phases.map(({ clockMs }) => clockMs.toFixed(0)).join(' / ')} ms`),
  noted('reading, archiving', `${phases.map(({ ms }) => ms.toFixed(0)).join(' / ')} ms`),
  noted('looks', `${looks}`),
]);
await db.destroy();
rmSync(folder, { recursive: true, force: true });
stop();
