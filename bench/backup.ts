// A database of 240 MB is backed up while nothing else happens, and beside a writer that commits every 20 ms.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from '@/lib/db/database';
import { backUp } from '@/lib/operator/back-up';
import { startOther } from '@/lib/operator/testing/other-process';
import { atMost, isSo, median, noted, printFigures } from './figure';

const rows = 1_200;
const rowBytes = 200_000;
const rounds = 5;

const folder = mkdtempSync(path.join(tmpdir(), 'rollcall-bench-backup-'));
try {
  const db = await openDatabase({ url: null, folder, file: 'rollcall.db' });
  for (let row = 0; row < rows; row++) {
    const content = new Uint8Array(randomBytes(rowBytes));
    await db
      .insertInto('kept_answer')
      .values({ origin: 'o', kind: 'k', key: `${row}`, read_at: 0, encoding: 'none', content })
      .execute();
  }
  await db.destroy();
  const database = path.join(folder, 'rollcall.db');
  const to = path.join(folder, 'backup.db');

  function timesOf(): number[] {
    return Array.from({ length: rounds }, () => {
      const startedAt = performance.now();
      backUp({ database, to, isForced: true });
      return performance.now() - startedAt;
    });
  }

  timesOf();
  const quiet = median(timesOf());
  const work =
    "this.n = (this.n ?? 0) + 1; db.prepare('update kept_answer set read_at = read_at + 1 where key = ?').run(String(this.n % 1200))";
  const writer = await startOther(database, work, 20);
  const busy = timesOf();
  await writer.stop();
  const kept = await openDatabase({ url: null, folder, file: 'rollcall.db' });
  const { written } = await kept
    .selectFrom('kept_answer')
    .select(({ fn }) => fn.sum<number>('read_at').as('written'))
    .executeTakeFirstOrThrow();
  await kept.destroy();
  printFigures(`A backup of ${(rows * rowBytes) / 1e6} MB beside a writer that commits every 20 ms, ${rounds} times`, [
    atMost('median time against a quiet one', median(busy) / quiet, 3, '×'),
    isSo('the writer wrote meanwhile', written > rounds),
    noted('quiet; beside the writer; commits meanwhile', `${Math.round(quiet)} ms; ${Math.round(median(busy))} ms; ${written}`),
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
