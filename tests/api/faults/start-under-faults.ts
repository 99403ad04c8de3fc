import { vi } from 'vitest';
import { z } from 'zod';
import type { FaultCase } from './faults';
import { leaveBrokenConnections } from './leave-broken-connections';
import { simulatorProcess } from './simulator-process';

/** The API in this process under faults, with a clock of ours that is set forward instead of waited for. */
export async function startUnderFaults() {
  const undo = leaveBrokenConnections();
  // Before anything of ours is loaded, which takes its clock then.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
  const realFetch = globalThis.fetch;
  let reroute: ((url: URL) => URL) | null = null;
  globalThis.fetch = (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input));
    return realFetch(reroute === null || url.pathname.startsWith('/__control') ? input : reroute(url), init);
  };
  const { startApi } = await import('@/tests/api/http/api-server');
  const api = await startApi(simulatorProcess);
  const { listening } = z.object({ listening: z.string() }).parse(JSON.parse(process.env.ROLLCALL_DEMO ?? ''));

  return {
    api,
    later: (ms: number) => vi.setSystemTime(Date.now() + ms),
    async begin({ fault, times, reroute: route }: FaultCase): Promise<void> {
      reroute = route ?? null;
      if (fault !== undefined) await api.fault(fault.match ?? '.', fault, times ?? null);
    },
    /** Ends the fault; what the server has noted of it stays. */
    async end(): Promise<void> {
      reroute = null;
      await realFetch(`${listening}/__control/faults`, { method: 'DELETE' });
    },
    async close(): Promise<void> {
      globalThis.fetch = realFetch;
      vi.useRealTimers();
      await api.close();
      undo();
    },
  };
}
