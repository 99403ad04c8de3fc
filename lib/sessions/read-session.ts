import type { Freshness } from '@/lib/domain/answers/session-answer';
import type { CountOptions } from '@/lib/domain/count-session';
import { defaultThresholds } from '@/lib/domain/thresholds';
import { env } from '@/lib/env';
import type { Provider } from '@/lib/providers/provider';
import { type CountedSession, countRecord } from './counted-session';
import type { SessionRecord } from './session-record';
import { createSessionStore } from './session-store';

/** What was read of a session, counted, and how fresh it is. */
export interface ReadSession {
  record: SessionRecord;
  counted: CountedSession;
  freshness: Freshness;
}

export type CountSwitches = Pick<CountOptions, 'rooms' | 'counted'>;

/** The one store of this process: whoever looks at a session shares its reading. */
const store = createSessionStore();

function count(provider: Provider, record: SessionRecord, switches: CountSwitches): CountedSession {
  const options = { thresholds: defaultThresholds, excludedRoles: env().excludedRoles, rooms: switches.rooms, counted: switches.counted };
  return countRecord(record, provider.idShape, options);
}

/** A session as it is known now, counted (see `SessionStore.look`). `sessionId` is in its canonical form. Throws `ProviderError`. */
export async function readCounted(provider: Provider, sessionId: string, switches: CountSwitches): Promise<ReadSession> {
  const { record, freshness } = await store.look(provider, sessionId);
  return { record, freshness, counted: count(provider, record, switches) };
}

/** As `readCounted`, but never a part of a session: for one person's presence, and for saying who is not there. */
export async function readWholeCounted(provider: Provider, sessionId: string, switches: CountSwitches): Promise<ReadSession> {
  const { record, freshness } = await store.lookWhole(provider, sessionId);
  return { record, freshness, counted: count(provider, record, switches) };
}

/** A session that has been read whole, counted in the ordinary way, or `null`; never asks the provider. */
export function peekCounted(provider: Provider, sessionId: string): CountedSession | null {
  const record = store.peek(provider, sessionId);
  return record === null ? null : count(provider, record, { rooms: 'all', counted: 'people' });
}
