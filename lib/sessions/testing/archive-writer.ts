// Archives sessions one after the other until it has done what it was told or is killed; each that was kept is a line
// on standard output.

import { writeSync } from 'node:fs';
import { openDatabase } from '@/lib/db/database';
import { defaultCountOptions as options } from '@/lib/domain/testing/default-count-options';
import { words } from '@/lib/providers/id-forms';
import { archiveSession } from '@/lib/sessions/archive/archive-session';
import type { SessionRecord } from '@/lib/sessions/reading/session-record';
import { rowsNumbered, session } from './fake-provider';

export interface WriterTask {
  url: string | null;
  folder: string;
  /** Sessions `s0`, `s1`, … and round again. */
  sessions: number;
  /** Makes the content, together with the number of the session. */
  version: number;
  /** Ends after as many; else when it is killed. */
  times?: number;
}

/**
 * A session whose content and people tell its version; some are larger than a page of the database file, some than a
 * statement.
 */
export function recordNumbered(number: number, version: number): SessionRecord {
  const many = 3 + ((number * 37) % 60) * (number % 7 === 0 ? 20 : 1);
  const rows = rowsNumbered(many).map((row) => ({ ...row, name: `Person of ${version}` }));
  const progress = { loaded: rows.length, total: rows.length };
  const at = Date.UTC(2026, 0, 2);
  const kept = { rooms: [], connections: rows, answeredAt: at, readAt: at, progress, ended: true, incomplete: false, failure: null };
  return { session: { ...session, id: `s${number}`, title: String(version) }, ...kept };
}

async function main(task: WriterTask): Promise<void> {
  const db = await openDatabase({ url: task.url, folder: task.folder, file: 'rollcall.db' });
  for (let time = 0; time < (task.times ?? Number.POSITIVE_INFINITY); time++) {
    const number = time % task.sessions;
    const version = task.version + Math.floor(time / task.sessions);
    const record = recordNumbered(number, version);
    const outcome = await archiveSession(db, { origin: 'writer', sessionId: `s${number}`, idForm: words, record, options });
    writeSync(1, `${number} ${version} ${outcome}\n`);
  }
  await db.destroy();
}

const [task] = process.argv.slice(2);
if (process.argv[1] === import.meta.filename && task !== undefined) await main(JSON.parse(task));
