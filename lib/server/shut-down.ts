import { setTimeout as delay } from 'node:timers/promises';
import { log } from '@/lib/log';
import { runShutdown } from '@/lib/shutdown';
import type { FrontDoor } from './front-door';

/** How long each part of the end may take, ms: 25 s in all. */
const limits = {
  /** Until whoever sends us requests has seen that health is a 503. */
  announcedMs: 3_000,
  /** For what is under way. */
  answeringMs: 20_000,
  /** For the database. */
  closingMs: 1_000,
};

async function endAll(): Promise<void> {
  for (const { name, error } of await runShutdown()) {
    log.error({ name, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }, 'could not be ended');
  }
}

/**
 * Ends the serving: health is a 503 at once; 3 s later nothing more is taken, and what stands in `lib/shutdown.ts` is
 * ended; requests under way get 20 s; then `close` is called, which has 1 s. What a server that is still starting
 * would do is not waited for. Answers how many requests were cut off. Never throws.
 */
export async function shutDown(door: FrontDoor, close: () => Promise<void>, within = limits): Promise<{ cutOff: number }> {
  const wasOpen = door.state() === 'open';
  // What takes longer than it should leaves less to the rest.
  const startedAt = performance.now();
  const until = (ms: number) => Math.max(0, startedAt + ms - performance.now());
  door.announceEnd();
  log.info({ health: 503 }, 'stopping');
  if (wasOpen) await delay(within.announcedMs);
  await door.shut();
  const tooLate = new AbortController();
  await Promise.race([
    Promise.all([wasOpen ? door.answered() : null, endAll()]),
    delay(until(within.announcedMs + within.answeringMs), null, { signal: tooLate.signal }).catch(() => null),
  ]);
  tooLate.abort();
  const cutOff = door.underWay();
  door.cutOff();
  await Promise.race([
    close().catch((error: unknown) => log.error({ error: String(error) }, 'the database could not be closed')),
    delay(within.closingMs),
  ]);
  log.info({ cutOff }, 'stopped');
  return { cutOff };
}
