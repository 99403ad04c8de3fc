import type { Caller } from '@/lib/client-address';
import { consume, type Limit, refund, reset } from '@/lib/db/throttle';
import { type Asker, NoTurn } from '@/lib/fair-turns';
import { logStorage } from '@/lib/log-storage';
import { RequestError } from '@/lib/request-error';

/**
 * Counts a try before anything is hashed; gives the number of tries in this window. Throws a 429 when there were too
 * many, and a 503 when they cannot be counted.
 */
export async function consumeTry(limit: Limit, who: string): Promise<number> {
  let answer: Awaited<ReturnType<typeof consume>>;
  try {
    answer = await consume(limit, who);
  } catch (error) {
    logStorage('counting tries', error);
    throw new RequestError(503, 'throttle_unavailable', 'Tries cannot be counted just now, so none is let through.', 10_000);
  }
  if (!answer.allowed) throw new RequestError(429, 'too_many_tries', 'There were too many tries.', answer.retryAfterMs);
  return answer.tries;
}

/** A limit and whose count it is. `forgives`: one that succeeds wipes the count, else it takes its own try back. */
interface Counted {
  limit: Limit;
  who: string;
  forgives?: boolean;
}

/**
 * What is tried, as in `sign-in`, and how often from one network; from the site that an IPv6 one is part of four times
 * as often.
 */
interface Tried {
  name: string;
  points: number;
  durationMs: number;
}

function networksOf({ network, site }: Caller, { name, points, durationMs }: Tried): Counted[] {
  const own = { limit: { name: `${name} address`, points, durationMs }, who: network };
  return site === null ? [own] : [own, { limit: { name: `${name} site`, points: 4 * points, durationMs }, who: site }];
}

/**
 * Does what may be tried only so often, by network (unless `tried` is `null`) and by what else is `counted`. `attempt`
 * gets as whom it may ask for a hash. A try that succeeds, or is not begun because the server is busy, is refunded.
 * Throws as `consumeTry` and `attempt`.
 */
export async function runCountedTry<T>(
  caller: Caller,
  tried: Tried | null,
  counted: Counted[],
  attempt: (asker: Asker) => Promise<T>,
): Promise<T> {
  const networks = tried === null ? [] : networksOf(caller, tried);
  let rank = 0;
  for (const { limit, who } of networks) rank = Math.max(rank, await consumeTry(limit, who));
  for (const { limit, who } of counted) await consumeTry(limit, who);
  const takeBack = (wipes: boolean) =>
    Promise.all(
      [...networks, ...counted].map(({ limit, who, forgives = false }) => (wipes && forgives ? reset(limit, who) : refund(limit, who))),
    );
  try {
    const done = await attempt({ who: caller.site ?? caller.network, rank });
    await takeBack(true);
    return done;
  } catch (error) {
    if (error instanceof NoTurn) await takeBack(false);
    throw error;
  }
}
