import type { Database } from '@/lib/db/database';
import { withFallback } from '@/lib/db/with-fallback';

const restMs = 60_000;
const waiting = new Map<string, (db: Database) => Promise<unknown>>();
let writing = false;
let restsUntil = 0;

/** One after another: while somebody else writes, each would hold one of the few connections that readers need. */
async function writeWaiting(): Promise<void> {
  writing = true;
  for (const [key, write] of waiting) {
    waiting.delete(key);
    const written = await withFallback('noting who was here', false, async (db) => {
      await write(db);
      return true;
    });
    if (written) continue;
    waiting.clear();
    restsUntil = Date.now() + restMs;
  }
  writing = false;
}

/**
 * Writes down in the background that something was used. Of one `key` the last note counts. After a failure nothing is
 * written for a minute, and the log says so once.
 */
export function noteUse(key: string, write: (db: Database) => Promise<unknown>): void {
  if (Date.now() < restsUntil) return;
  waiting.set(key, write);
  if (!writing) void writeWaiting();
}
