import { charge, forgive, giveBack, type Limit } from '@/lib/db/throttle';
import { NoTurn } from '@/lib/fair-turns';
import type { Caller } from '@/lib/http/client-address';
import { RequestError } from '@/lib/http/request-error';
import { log } from '@/lib/log';

/** Counts a try before anything is hashed. Throws a 429 when there were too many, and a 503 when they cannot be counted. */
export async function chargeTry(limit: Limit, who: string): Promise<void> {
  let answer: Awaited<ReturnType<typeof charge>>;
  try {
    answer = await charge(limit, who);
  } catch (error) {
    log.error({ part: 'throttle', error: error instanceof Error ? error.message : 'no error object' }, 'tries cannot be counted');
    throw new RequestError(503, 'throttle_unavailable', 'Tries cannot be counted just now, so none is let through.', 10_000);
  }
  if (!answer.allowed) throw new RequestError(429, 'too_many_tries', 'There were too many tries. Wait a while.', answer.retryAfterMs);
}

/** A limit and whose count it is. `forgives`: one that succeeds wipes the count, else it takes its own try back. */
export interface Counted {
  limit: Limit;
  who: string;
  forgives?: boolean;
}

/** What is counted of one network, and more coarsely of the site that an IPv6 one is part of. `name` as in `sign-in`. */
export function countedOf({ network, site }: Caller, name: string, points: number, durationMs: number): Counted[] {
  const own = { limit: { name: `${name} address`, points, durationMs }, who: network };
  return site === null ? [own] : [own, { limit: { name: `${name} site`, points: 4 * points, durationMs }, who: site }];
}

/** Does what may be tried only so often. One that succeeds, or is not begun because the server is busy, is not counted. Throws as `chargeTry` and `attempt`. */
export async function asTry<T>(counted: Counted[], attempt: () => Promise<T>): Promise<T> {
  for (const { limit, who } of counted) await chargeTry(limit, who);
  const takeBack = (wipes: boolean) =>
    Promise.all(counted.map(({ limit, who, forgives = false }) => (wipes && forgives ? forgive(limit, who) : giveBack(limit, who))));
  try {
    const done = await attempt();
    await takeBack(true);
    return done;
  } catch (error) {
    if (error instanceof NoTurn) await takeBack(false);
    throw error;
  }
}
