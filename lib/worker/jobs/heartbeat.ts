import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { onceAMinute } from '@/lib/once-a-minute';
import { isAnySevere } from '@/lib/status/problem';
import { presentProblems } from '@/lib/status/watch-problems';
import type { JobKind } from '@/lib/worker/job-context';

export const heartbeatKind = 'heartbeat';

const minuteMs = 60_000;
const everyMs = 5 * minuteMs;
const deadlineMs = 10_000;

/** Why the address did not take the call, or `null`; the address itself may be a secret. */
async function call(url: string): Promise<string | null> {
  const cut = new AbortController();
  try {
    const signal = AbortSignal.any([cut.signal, AbortSignal.timeout(deadlineMs)]);
    const { ok, status } = await fetch(url, { redirect: 'manual', cache: 'no-store', signal });
    return ok ? null : `it answered with status ${status}`;
  } catch (error) {
    const { cause, name } = error instanceof Error ? error : { cause: null, name: 'unknown' };
    return cause instanceof Error && 'code' in cause ? String(cause.code) : name;
  } finally {
    // Nobody reads what else it says.
    cut.abort();
  }
}

/** Calls `HEARTBEAT_URL` every five minutes while no problem is severe, so that its silence tells of one. */
export const heartbeat: JobKind = {
  lane: 'own',
  async run() {
    const { heartbeatUrl } = env();
    if (heartbeatUrl === null) return 'done';
    if (isAnySevere(await presentProblems())) return { due: Date.now() + minuteMs };
    const reason = await call(heartbeatUrl);
    if (reason !== null) onceAMinute('heartbeat', (times) => log.warn({ reason, times }, 'HEARTBEAT_URL could not be called'));
    return { due: Date.now() + (reason === null ? everyMs : minuteMs) };
  },
};
