import type { Freshness } from '@/lib/domain/answers/session-answer';
import type { Provider } from '@/lib/providers/provider';
import { budgetOf } from '@/lib/providers/registry';
import { createArchive } from './archive';
import { type CountSwitches, countOptions, ordinarily } from './count-options';
import { type CountedSession, countRecord } from './counted-session';
import type { SessionRecord } from './session-record';
import { createSessionStore } from './session-store';

/** What was read of a session, counted, and how fresh it is. */
export interface ReadSession {
  record: SessionRecord;
  counted: CountedSession;
  freshness: Freshness;
}

/** Of the account's calls, those that nobody waits for leave this share to those that somebody does. */
const backgroundShare = 0.6;

/** The one store of this process: whoever looks at a session shares its reading. */
const store = createSessionStore({
  archive: createArchive(),
  maySpare: ({ source }) => {
    const budget = budgetOf(source.provider);
    return budget === null || budget.used() < budget.limit * backgroundShare;
  },
});

/** A session as it is known now, counted (see `SessionStore.look`). `sessionId` is in its canonical form. Throws `ProviderError`. */
export async function readCounted(provider: Provider, sessionId: string, switches: CountSwitches): Promise<ReadSession> {
  const { record, freshness } = await store.look(provider, sessionId);
  return { record, freshness, counted: countRecord(record, provider.idShape, countOptions(switches)) };
}

/**
 * An archived session, counted, or `null` when it is not archived; never asks a provider, and needs none to be configured. `origin` is its provider's.
 * Throws what the database throws.
 */
export async function readArchivedCounted(origin: string, sessionId: string, switches: CountSwitches): Promise<ReadSession | null> {
  const found = await store.lookArchived(origin, sessionId);
  if (found === null) return null;
  const { record, freshness, idShape } = found;
  return { record, freshness, counted: countRecord(record, idShape, countOptions(switches)) };
}

/** A session that has been read whole and is still in memory, counted in the ordinary way, or `null`; never asks the provider. */
export function peekCounted(provider: Provider, sessionId: string): CountedSession | null {
  const record = store.peek(provider, sessionId);
  return record === null ? null : countRecord(record, provider.idShape, countOptions(ordinarily));
}
