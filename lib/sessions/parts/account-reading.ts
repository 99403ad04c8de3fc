import type { Provider } from '@/lib/providers/provider';
import { type CallSlots, createCallSlots } from '@/lib/sessions/reading/call-slots';

/** How the parts of frozen reports are read from one account. */
interface AccountReading {
  /** For one maker after the other. */
  turns: CallSlots;
  /** Until the end of a reading, from one call to the next on average, ms; several are under way at once. */
  msPerCall: number;
}

/** Until a reading has shown it: four calls at once of 0.6 s each. */
const assumedMsPerCall = 150;
/** How much the latest reading counts against those before it. */
const weight = 0.5;

const accounts = new Map<string, AccountReading>();

function accountOf({ source }: Provider): AccountReading {
  const account = accounts.get(source.provider) ?? { turns: createCallSlots(1), msPerCall: assumedMsPerCall };
  accounts.set(source.provider, account);
  return account;
}

/** About how long (ms) so many calls take, by how long those before took. */
export function estimateMs(provider: Provider, calls: number): number {
  return Math.round(calls * accountOf(provider).msPerCall);
}

/**
 * Runs what makes `calls` calls of the account once nobody else's reading of parts is under way, and notes how long it
 * took. Throws what it throws.
 */
export function readInTurn(provider: Provider, read: () => Promise<{ calls: number }>): Promise<void> {
  const account = accountOf(provider);
  return account.turns(async () => {
    const startedAt = performance.now();
    const { calls } = await read();
    if (calls === 0) return;
    const msPerCall = (performance.now() - startedAt) / calls;
    account.msPerCall += weight * (msPerCall - account.msPerCall);
  });
}
