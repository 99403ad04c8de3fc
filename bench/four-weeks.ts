// The last four weeks of a source and those before, added up out of 100,000 sessions of a year, all of them archived, in
// a database in a file: the longest turn of the event loop meanwhile.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { openDatabase } from '@/lib/db/database';
import { defaultCountOptions as options } from '@/lib/domain/testing/default-count-options';
import { words } from '@/lib/providers/id-forms';
import { archiveSession } from '@/lib/sessions/archive/archive-session';
import { noteKnown } from '@/lib/sessions/known/note-known';
import { writeWalked } from '@/lib/sessions/known/walked';
import { recordNumbered } from '@/lib/sessions/testing/archive-writer';
import { session } from '@/lib/sessions/testing/fake-provider';
import { readTrends } from '@/lib/sessions/trends/trends';
import { atMost, isSo, noted, printFigures } from './figure';
import { watchProcess } from './process-watch';

const sessions = 100_000;
const atOnce = 100;
const yearMs = 365 * 86_400_000;
const hourMs = 3_600_000;

process.env.ROLLCALL_DEMO ??= '';
process.env.CLOUDFLARE_API_TOKEN ??= 'token';
process.env.CLOUDFLARE_ACCOUNT_ID ??= 'account';
const folder = mkdtempSync(path.join(tmpdir(), 'rollcall-bench-'));
const db = await openDatabase({ url: null, folder, file: 'rollcall.db' });
const origin = 'bench/account/app';
const now = Date.now();

await db.insertInto('known_source').values({ origin, source: '{}', id_shape: words.name }).execute();
await writeWalked(db, origin, { spans: [[0, now]], newestAt: now, changedAt: now });
const first = { origin, sessionId: 'first', idForm: words, record: recordNumbered(1, 1), options };
await archiveSession(db, first, now);
const row = await db.selectFrom('archived_session').selectAll().executeTakeFirstOrThrow();
await db.deleteFrom('archived_session').execute();
for (let from = 0; from < sessions; from += atOnce) {
  const listed = Array.from({ length: atOnce }, (_, index) => {
    const startedAt = now - Math.floor(((from + index) / sessions) * yearMs) - hourMs;
    // Ids are not in the order of time.
    const id = `${(((from + index) * 2_654_435_761) % 2 ** 32).toString(16)}-${from + index}`;
    return { ...session, id, startedAt, endedAt: startedAt + hourMs };
  });
  await noteKnown(db, origin, listed, now);
  const rows = listed.map(({ id, startedAt, endedAt }) => ({ ...row, session_id: id, started_at: startedAt, ended_at: endedAt }));
  await db.insertInto('archived_session').values(rows).execute();
}

const { take } = watchProcess();
await delay(200);
take();
const began = performance.now();
const trends = await readTrends(db, origin, now);
const ms = performance.now() - began;
const { turnMs, clockMs } = take();
printFigures(`Four weeks and those before, of ${sessions.toLocaleString('en')} sessions of a year`, [
  isSo('people of all sessions were added up', trends.people === (trends.sessions ?? 0) * row.people),
  atMost('longest turn of the event loop', turnMs, 50, 'ms'),
  noted('… by the clock; in all', `${clockMs.toFixed(0)} ms; ${ms.toFixed(0)} ms`),
  noted('sessions of the weeks', `${trends.sessions}, ${trends.before.sessions}`),
]);
await db.destroy();
rmSync(folder, { recursive: true, force: true });
