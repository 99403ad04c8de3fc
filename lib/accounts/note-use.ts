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
 * Writes down, when there is time, that something was used; whoever reads does not wait for it. Of one `key` the last
 * note counts. What cannot be written is left, as is all else for a minute: the log says so once, and the next use is
 * noted.
 */
export function noteUse(key: string, write: (db: Database) => Promise<unknown>): void {
  if (Date.now() < restsUntil) return;
  waiting.set(key, write);
  if (!writing) void writeWaiting();
}
